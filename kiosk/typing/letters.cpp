#include "kiosk/typing/letters.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace kiosk {
namespace {

struct Range {
  char32_t first, last;
};

// The blocks are few: Latin, Arabic, Devanagari, Thai and Myanmar.
constexpr Range kMarks[] = {
    {0x0300, 0x036F}, {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x0900, 0x0903},
    {0x093A, 0x093C}, {0x093E, 0x094F}, {0x0951, 0x0957}, {0x0962, 0x0963}, {0x0E31, 0x0E31},
    {0x0E33, 0x0E3A}, {0x0E47, 0x0E4E}, {0x102B, 0x103E}, {0x1056, 0x1059}, {0x3099, 0x309A},
};

// How many bytes follow the first one; -1 when no letter begins so.
int Following(unsigned char first) {
  if (first < 0x80) return 0;
  if (first >= 0xC2 && first < 0xE0) return 1;
  if (first >= 0xE0 && first < 0xF0) return 2;
  return first >= 0xF0 && first < 0xF5 ? 3 : -1;
}

// Of a number written with more bytes than it needs, a surrogate or beyond Unicode there is none.
bool IsLetter(char32_t letter, int following) {
  constexpr char32_t kLeast[] = {0, 0x80, 0x800, 0x10000};
  return letter >= kLeast[following] && letter <= 0x10FFFF && !(letter >= 0xD800 && letter < 0xE000);
}

}  // namespace

std::u32string LettersOf(std::string_view text) {
  std::u32string letters;
  for (size_t i = 0; i < text.size();) {
    auto first = static_cast<unsigned char>(text[i++]);
    int following = Following(first);
    if (following < 0) continue;
    char32_t letter = following == 0 ? first : first & (0x3FU >> following);
    int read = 0;
    for (; read < following && i < text.size(); ++read, ++i) {
      auto next = static_cast<unsigned char>(text[i]);
      if ((next & 0xC0) != 0x80) break;
      letter = letter << 6 | (next & 0x3FU);
    }
    if (read == following && IsLetter(letter, following)) letters += letter;
  }
  return letters;
}

std::string Utf8Of(std::u32string_view letters) {
  std::string text;
  auto add = [&](char32_t byte) { text += static_cast<char>(static_cast<uint8_t>(byte)); };
  for (char32_t letter : letters) {
    if (letter < 0x80) {
      add(letter);
      continue;
    }
    int following = letter < 0x800 ? 1 : letter < 0x10000 ? 2 : 3;
    add((0xFFU << (7 - following) & 0xFFU) | letter >> 6 * following);
    while (following-- > 0) add(0x80U | (letter >> 6 * following & 0x3FU));
  }
  return text;
}

bool IsMark(char32_t letter) {
  return std::any_of(std::begin(kMarks), std::end(kMarks),
                     [letter](const Range& range) { return letter >= range.first && letter <= range.last; });
}

}  // namespace kiosk
