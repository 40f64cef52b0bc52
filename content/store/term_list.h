#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace content {

// Terms for the index, each once, written as the tokenizer takes them (search_tokenizer.h).
class TermList {
 public:
  TermList();
  // Nothing when there are no letters. A mark of '\0' is none; see search_terms.h.
  void Add(char mark, std::string_view letters) { Add(mark, '\0', letters); }
  void AddTwiceMarked(char mark, std::string_view letters) { Add(mark, mark, letters); }
  std::string Take() { return std::move(list_); }

 private:
  void Add(char mark, char again, std::string_view letters);
  bool IsNew(std::string_view term);
  void Grow();

  std::string list_;
  std::vector<uint64_t> seen_;  // hashes: terms are known again by 64 bits; 0 is a free place
  size_t count_ = 0;
};

}  // namespace content
