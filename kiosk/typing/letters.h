#pragma once

#include <string>
#include <string_view>

namespace kiosk {

// What composing works on: a text as its code points. Bytes that are no UTF-8 are left out.
std::u32string LettersOf(std::string_view text);
std::string Utf8Of(std::u32string_view letters);

// A sign that stands on, under or beside the letter before it (Unicode's Mn and Mc), of the scripts that the
// keyboards write.
bool IsMark(char32_t letter);

}  // namespace kiosk
