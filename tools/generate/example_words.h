#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace tools {

// What example texts are made of.

enum class Language { Japanese, English, ChineseSimplified, ChineseTraditional, Korean, Thai };
inline constexpr size_t kLanguages = 6;

// BCP 47, in the order of the enumeration.
inline constexpr std::array<std::string_view, kLanguages> kLanguageTags = {"ja",      "en", "zh-Hans",
                                                                           "zh-Hant", "ko", "th"};

// The word for one thing that a place may have, in each language.
struct Noun {
  std::array<std::string_view, kLanguages> in;
  std::string_view keyword;  // as searched by: lower-case ASCII
};
inline constexpr size_t kNouns = 40;
extern const std::array<Noun, kNouns> kNounList;

// One syllable of an invented name, in each script.
struct Syllable {
  std::array<std::string_view, kLanguages> in;  // Japanese: katakana
  std::string_view hiragana;
};
inline constexpr size_t kSyllables = 40;
extern const std::array<Syllable, kSyllables> kSyllableList;

}  // namespace tools
