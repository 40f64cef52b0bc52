#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/store/search_texts.h"
#include "content/store/search_words.h"
#include "content/store/term_list.h"

namespace content {

// The terms by which a record is found beside the words of its text. Each begins with a mark that says what
// it is; no word of a text does. The first letters of something are terms of their own in several lengths,
// see StartLengths: most of what is typed is looked up as one term, however many records begin so, and what
// lies between two lengths as the few terms of the next that begin so.
namespace term_mark {
inline constexpr char kName = '=';          // a whole name, as letters
inline constexpr char kNameStart = '^';     // its first letters
inline constexpr char kSound = '~';         // a whole name, as it sounds: see sound_key.h
inline constexpr char kSoundStart = '-';    // its first letters
inline constexpr char kReading = '!';       // pinyin of a Chinese name, its initials; the initials of Hangul
inline constexpr char kReadingStart = '<';  // its first letters
inline constexpr char kWord = ':';          // a whole word of a name, of a script whose words stand apart
inline constexpr char kInner = '+';       // the first letters of a name from some word, letter or syllable on
inline constexpr char kAlias = '@';       // the first letters of an alias, from each of its words on
inline constexpr char kTag = '#';         // the first letters of a tag
inline constexpr char kPrefecture = '%';  // the code of a prefecture that the record lies in
inline constexpr char kNear = '?';        // a name's word as misspelt: without one of its letters
}  // namespace term_mark

// Longer ones are cut, the query's alike.
inline constexpr size_t kLongestKey = 24;   // letters of a whole name
inline constexpr size_t kLongestWord = 32;  // letters of a word of a text

// Of how many first letters there are terms: of each number up to `few`, of `middle` and of `most`, or of all
// letters when there are fewer. Those of more than `middle` letters have their mark twice, so that they do
// not lie between those of `middle`.
struct StartLengths {
  size_t few = 0;
  size_t middle = 0;
  size_t most = 0;
};
inline constexpr StartLengths kNameStarts{3, 5, 8};   // more are looked up among whole names
inline constexpr StartLengths kInnerStarts{2, 4, 6};  // from somewhere on; what is found is compared in full
// From each letter of Chinese and Japanese on only one and two: more are looked up as pairs, each of which
// has a term. A pair that nothing begins with has its mark twice.
inline constexpr size_t kInnerPair = 2;
inline constexpr StartLengths kTagStarts{3, 3, kLongestKey};

// The first `count` letters of UTF-8.
std::string_view Cut(std::string_view letters, size_t count);
size_t LetterCount(std::string_view letters);

// Letters without separators, small kana as large: what a name and what is typed are compared by.
std::string KeyOf(const Folded& folded, size_t from, size_t to);
inline std::string KeyOf(const Folded& folded) {
  return KeyOf(folded, 0, folded.size());
}

// The initial consonants of Hangul, ㄱㅌ of 교토; "" when there is another letter.
std::string InitialsOf(const Folded& folded, size_t from, size_t to);

// How a word may be misspelt by one letter: its coarse form (see EarKey for Latin letters), whole and without
// each of its letters. Two words that differ by one letter, or have two exchanged, share one. Nothing for a
// word that is too short to be told from others.
std::vector<std::string> NearForms(std::string_view word);

// A word of a name that may be misspelt, in sound or letters.
struct NearWord {
  std::string term;
  size_t from = 0;  // letters of the folded name
  size_t to = 0;
};
// Those that a hyphen joins also as one. `whole` are the name's words.
std::vector<NearWord> NearWords(std::string_view text, const Folded& folded, const std::vector<Word>& whole);

struct RecordTerms {
  TermList names;  // for the index of names
  TermList texts;  // for that of texts
};
RecordTerms TermsOf(const SearchTexts& texts, SearchWords& words);

}  // namespace content
