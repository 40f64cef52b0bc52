#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "kiosk/typing/keyboard.h"

namespace kiosk {

// A text that is typed is never longer: what search reads.
inline constexpr size_t kMostLetters = 48;  // code points

// The text after a key was pressed behind it. Composing needs nothing but the text: Hangul syllables, kana
// with their marks and Vietnamese tones are read from its end and written there again. A key that cannot do
// anything there (a vowel sign without its letter, a blank after a blank, a 49th letter) leaves it as it is.
// Any bytes will do as `text`; the result is UTF-8.
std::string Press(std::string_view text, const Key& key);

}  // namespace kiosk
