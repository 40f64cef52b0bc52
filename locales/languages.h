#pragma once

#include <span>
#include <string_view>

namespace locales {

enum class Direction { LeftToRight, RightToLeft };

// One language that a visitor can choose. Names and welcome words are written by hand: ICU calls Bahasa
// Indonesia "Indonesia" and writes français in lower case.
struct Language {
  std::string_view tag;       // BCP 47
  std::string_view own_name;  // as its speakers write it; may carry furigana as {漢字|かんじ}
  std::string_view welcome;
  Direction direction = Direction::LeftToRight;
  bool complete = false;  // every message of the kiosk exists in it
};

// In the order of a language picker.
std::span<const Language> Languages();

// Null when the kiosk does not know the language. Exact tags only: "zh-Hant", not "zh-TW".
const Language* FindLanguage(std::string_view tag);

}  // namespace locales
