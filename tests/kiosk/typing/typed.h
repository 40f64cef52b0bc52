#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/typing/keyboard.h"
#include "kiosk/typing/press.h"

namespace kiosk_test {

// What is typed: letters as they stand on keys, one after the other; ⌫ takes back, ゛ ゜ 小 change the last
// kana, a blank is one.
struct Typed {
  const char* keys;
  const char* text;
};

inline kiosk::Key KeyOf(const std::string& letter) {
  using Does = kiosk::Key::Does;
  if (letter == "⌫") return {Does::Delete, "", "", 1, {}};
  if (letter == "゛") return {Does::Voiced, "", "", 1, {}};
  if (letter == "゜") return {Does::HalfVoiced, "", "", 1, {}};
  if (letter == "小") return {Does::Small, "", "", 1, {}};
  if (letter == " ") return {Does::Space, "", "", 1, {}};
  return {Does::Type, letter, letter, 1, {}};
}

inline std::string Type(std::string_view keys) {
  std::string text;
  for (size_t begin = 0; begin < keys.size();) {
    size_t end = begin + 1;
    while (end < keys.size() && (static_cast<unsigned char>(keys[end]) & 0xC0) == 0x80) ++end;
    text = kiosk::Press(text, KeyOf(std::string(keys.substr(begin, end - begin))));
    begin = end;
  }
  return text;
}

}  // namespace kiosk_test
