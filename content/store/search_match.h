#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "content/store/search.h"
#include "content/store/search_query.h"

namespace content {

// A text as visitors see it: of {兼六園|けんろくえん} the 兼六園.
std::string WithoutFurigana(std::string_view text);

// Finds in a text what was typed, to be marked. One thread at a time.
class SearchMatch {
 public:
  explicit SearchMatch(const SearchQuery& query);
  ~SearchMatch();

  // Where `text` shows what was typed: all of it in one place, else each part that is there; as letters, as
  // it sounds, as pinyin where the language is Chinese, as initials of Hangul. None when nothing is there.
  std::vector<TextRange> In(std::string_view text, std::string_view language);
  // The first border between grapheme clusters that is not before `at`.
  size_t ClusterBorder(std::string_view text, size_t at);
  // Words that are written nearly as typed, and by how many slips, doubled: one of the ear counts half.
  struct Near {
    std::vector<TextRange> ranges;
    int slips = 0;
  };
  Near NearIn(std::string_view text, SearchWords& words);

 private:
  class Clusters;
  std::vector<TextRange> Widened(std::string_view text, const Folded& folded,
                                 const std::vector<std::pair<size_t, size_t>>& spans);

  const SearchQuery* query_;
  std::unique_ptr<Clusters> clusters_;
};

}  // namespace content
