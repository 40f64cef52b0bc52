#include "tools/import/clean_text.h"

#include "content/base/check.h"
#include "tools/import/code_points.h"
#include "tools/import/kana.h"

namespace tools {
namespace {

constexpr char32_t kWideBlank = U'　';

// Full-width letters and digits have ASCII forms, and so has full-width punctuation, which Japanese text
// keeps.
enum class Punctuation { Kept, Ascii };

char32_t Narrow(char32_t letter, Punctuation punctuation) {
  if (letter < U'！' || letter > U'～') return letter;
  const char32_t ascii = letter - U'！' + U'!';
  const bool alphanumeric = (ascii >= U'0' && ascii <= U'9') || (ascii >= U'A' && ascii <= U'Z') ||
                            (ascii >= U'a' && ascii <= U'z');
  return alphanumeric || punctuation == Punctuation::Ascii ? ascii : letter;
}

bool IsLineBreak(char32_t letter) {
  return letter == U'\n' || letter == U'\r' || letter == 0x2028 || letter == 0x2029;
}

bool IsInvisible(char32_t letter) {
  return letter < 0x20 || letter == 0x7F || (letter >= 0x200B && letter <= 0x200F) || letter == 0xFEFF;
}

bool IsBlank(char32_t letter) {
  return letter == U' ' || letter == U'\t' || letter == 0xA0 || letter == kWideBlank;
}

std::u32string Points(std::string_view cell) {
  auto points = CodePoints(cell);
  content::Check(points.has_value(), "cells were decoded as UTF-8 before");
  return FullWidthKana(*points);
}

bool IsAscii(char32_t letter) {
  return letter < 0x80;
}

// After these a line may end without a word of its own.
bool EndsAPhrase(char32_t letter) {
  return std::u32string_view(U"。、！？）」』】・：:,.!?;；)（「『【(").find(letter) !=
         std::u32string_view::npos;
}

// What stands between two visible letters where the cell had blanks or a line break.
class Gap {
 public:
  void See(char32_t letter) {
    blank_ = blank_ || IsBlank(letter);
    line_break_ = line_break_ || IsLineBreak(letter);
  }

  std::u32string Between(char32_t before, char32_t after) const {
    if (!blank_ && !line_break_) return U"";
    if (IsAscii(before) && IsAscii(after)) return U" ";
    if (EndsAPhrase(before) || EndsAPhrase(after)) return U"";
    if (line_break_) return U"、";
    return IsAscii(before) || IsAscii(after) ? U"" : std::u32string(1, kWideBlank);
  }

 private:
  bool blank_ = false;
  bool line_break_ = false;
};

char32_t WithoutBraces(char32_t letter) {
  if (letter == U'{') return U'｛';
  return letter == U'}' ? U'｝' : letter;
}

}  // namespace

std::string CleanJapanese(std::string_view cell) {
  std::u32string clean;
  Gap gap;
  for (const char32_t letter : Points(cell)) {
    if (IsBlank(letter) || IsLineBreak(letter)) {
      gap.See(letter);
    } else if (!IsInvisible(letter)) {
      const char32_t narrow = WithoutBraces(Narrow(letter, Punctuation::Kept));
      if (!clean.empty()) clean += gap.Between(clean.back(), narrow);
      clean += narrow;
      gap = {};
    }
  }
  return Utf8(clean);
}

std::string CleanLatin(std::string_view cell) {
  std::u32string clean;
  bool gap = false;
  for (const char32_t letter : Points(cell)) {
    if (IsBlank(letter) || IsLineBreak(letter)) {
      gap = !clean.empty();
    } else if (!IsInvisible(letter)) {
      if (gap) clean += U' ';
      gap = false;
      clean += Narrow(letter, Punctuation::Ascii);
    }
  }
  return Utf8(clean);
}

std::string CleanValue(std::string_view cell) {
  std::string value = CleanLatin(cell);
  std::erase(value, ' ');
  return value;
}

}  // namespace tools
