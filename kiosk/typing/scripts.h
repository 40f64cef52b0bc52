#pragma once

#include <array>
#include <string_view>

namespace kiosk {

// Where the letters of a script lie. A row is its letters between blanks; "·" is a gap, "⇧" the key for the
// other layer, "⌫" takes back. The last row is for the keyboard's own function key, what stands before and
// behind the blank, and whether taking back has its place there.
struct Script {
  std::string_view id;
  std::string_view language;  // BCP 47
  int columns;
  std::array<std::string_view, 5> rows;  // "" when there are fewer
  std::array<std::string_view, 5> shifted;
  std::string_view before_blank;
  std::string_view behind_blank;
};

// nullptr when no script has the id. The Latin letters are latin.h's.
const Script* ScriptWith(std::string_view id);

}  // namespace kiosk
