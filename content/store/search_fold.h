#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace content {

// What a letter is to search, which decides where words end.
enum class LetterKind : uint8_t {
  Separator,  // blank, punctuation: no letter
  Alphabet,   // words stand apart: Latin, Cyrillic, Arabic, Devanagari, digits ...
  Han,
  Kana,
  Hangul,    // one key of the Korean keyboard: see kHangulLetters
  Unspaced,  // words are written without blanks: Thai, Lao, Khmer, Myanmar
};

// One letter of a folded text, and the bytes of the text that it stands for. Marks and other characters that
// folding drops belong to the letter before them.
struct FoldedLetter {
  char32_t letter = 0;
  LetterKind kind = LetterKind::Separator;
  bool starts = true;  // the first letter of what its character folds to
  uint32_t from = 0;
  uint32_t to = 0;
};

using Folded = std::vector<FoldedLetter>;

// A text as search compares it: two texts that people mean as the same fold to the same letters. Any bytes
// are welcome; those that are no UTF-8 are separators. In order (Unicode 15, ICU):
//
// - NFKC_Casefold: full and half width, capitals, compatibility forms (㍿, ①);
// - accents, Arabic and Hebrew points, the tone marks of Thai and Lao go, and ー; letters of Latin that do
// not
//   decompose become ASCII (ß, đ, æ); digits of every script become ASCII;
// - katakana becomes hiragana; ヶ becomes け; 々 becomes the letter before it;
// - Han of every country and age becomes one form: see han_variants.h;
// - Hangul becomes the letters that a keyboard of two sets (dubeolsik, KS X 5002) types, so that the syllable
//   that is being composed is a beginning of the one that is meant: 굩 of 교토, 굣 not;
// - runs of separators become one, with the kind Separator and the letter ' '.
Folded Fold(std::string_view text);

// The letters of folded[from, to) as UTF-8, separators left out.
std::string LettersOf(const Folded& folded, size_t from, size_t to);
inline std::string LettersOf(const Folded& folded) {
  return LettersOf(folded, 0, folded.size());
}

// Whether something that people look for may begin here. Not within 東京都, which is no 京都.
bool MayBeginAt(const Folded& folded, size_t i);

void AppendUtf8(char32_t letter, std::string& text);

// The letters that Hangul folds to: 19 initial consonants from kHangulInitials on, in Unicode's order, and 14
// vowels from kHangulVowels on. They lie where folding leaves no other letter (Latin-1), to be short.
inline constexpr char32_t kHangulInitials = 0xC0;
inline constexpr char32_t kHangulVowels = 0xE0;
inline constexpr bool IsHangulConsonant(char32_t letter) {
  return letter >= kHangulInitials && letter < kHangulInitials + 19;
}

}  // namespace content
