#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "content/store/search_fold.h"

namespace content {

// Letters [from, to) of a folded text.
struct Word {
  size_t from = 0;
  size_t to = 0;
};

// Parts texts into the terms that search finds them by:
//
// - what stands between blanks and punctuation is a word, as far as its letters are of one kind;
// - Chinese and Japanese have no blanks: each pair of neighbours is a term, and each letter of Han alone, so
//   that words of one and two letters are found wherever they stand;
// - Thai, Lao, Khmer and Myanmar are parted by ICU's dictionaries.
//
// One thread at a time.
class SearchWords {
 public:
  SearchWords();
  SearchWords(SearchWords&&) noexcept;
  SearchWords& operator=(SearchWords&&) noexcept;
  ~SearchWords();

  // Without pairs: a run of Chinese and Japanese is one word.
  std::vector<Word> Whole(std::string_view text, const Folded& folded);
  // Like Whole, but Chinese and Japanese parted by ICU's dictionary too, as far as it knows their words.
  std::vector<Word> Pieces(std::string_view text, const Folded& folded);
  // What Whole gives, with pairs and letters of Han instead of their runs.
  static std::vector<Word> WithPairs(const std::vector<Word>& whole, const Folded& folded);

 private:
  class Dictionary;
  void AddByDictionary(std::string_view text, const Folded& folded, size_t from, size_t to,
                       std::vector<Word>& words);
  std::unique_ptr<Dictionary> dictionary_;  // made when the first text asks for it
};

}  // namespace content
