#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "content/store/search_fold.h"

namespace content {

// The letters of a folded text in UTF-8, separators left out, of which any part can be looked at.
class Utf8Letters {
 public:
  enum class SmallKana : uint8_t { AsTheyAre, AsLarge };
  Utf8Letters(const Folded& folded, SmallKana small_kana);

  // Of folded[from, to).
  std::string_view Between(size_t from, size_t to) const {
    return std::string_view(bytes_).substr(at_[from], at_[to] - at_[from]);
  }
  std::string_view From(size_t from) const { return std::string_view(bytes_).substr(at_[from]); }

 private:
  std::string bytes_;
  std::vector<uint32_t> at_;  // where each letter begins, and the end
};

bool IsSmallKana(char32_t letter);  // hiragana, as folding leaves it

}  // namespace content
