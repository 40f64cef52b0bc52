#pragma once

#include <string>
#include <string_view>

namespace kiosk {

// The five tone marks as the keyboard types them: U+0300 huyền, U+0309 hỏi, U+0303 ngã, U+0301 sắc, U+0323
// nặng (TCVN 5712 has them as keys of their own).
bool IsTone(char32_t letter);
std::string_view NameOfTone(char32_t tone);

// Puts the tone on the last vowel of the last word, as one letter with it: "nuoc" + U+0301 is "nuóc". The
// same tone again takes it away. Unchanged when there is no vowel.
void AddTone(std::u32string& text, char32_t tone);

}  // namespace kiosk
