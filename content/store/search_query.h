#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/store/search.h"
#include "content/store/search_fold.h"
#include "content/store/search_words.h"

namespace content {

// What was typed, in all the ways in which names and texts are compared.
struct SearchQuery {
  struct Part {
    std::string key;    // letters
    std::string sound;  // "" when it cannot be Japanese in kana or Latin letters
    LetterKind kind{};
    size_t from = 0;  // letters of `folded`
    size_t to = 0;
  };

  std::string text;
  Folded folded;
  std::string key;          // all letters
  std::string sound;        // all of it as it sounds
  std::string pinyin;       // ""when it cannot be pinyin or zhuyin
  std::string initials;     // of Hangul, when nothing but consonants was typed
  std::vector<Part> parts;  // what stands apart
  std::vector<Part>
      pieces;  // parts cut by a dictionary where Chinese or Japanese has several words; else empty

  bool empty() const { return key.empty(); }
};

SearchQuery SearchQueryOf(std::string_view typed, SearchWords& words);

// Prefectures that a part names, by JIS X 0401 code; one list for each part.
using PartPrefectures = std::vector<std::vector<std::string>>;

// FTS5 expressions for search_name and search_text; "" when that way cannot find anything.
std::string NameExpression(const SearchQuery& query, WhyFound why);
// Words as typed, or also those that begin so.
enum class WordsLike { Typed, Begun };
std::string TextExpression(const std::vector<SearchQuery::Part>& parts, const PartPrefectures& prefectures,
                           WordsLike like);
// A part at the beginning of something in a name.
std::string InNameExpression(const SearchQuery::Part& part);
std::string PrefectureExpression(const std::vector<std::string>& codes);
std::string SpellingExpression(const SearchQuery& query);
// Names and readings that are just this part.
std::string WholeNameExpression(const SearchQuery::Part& part);

}  // namespace content
