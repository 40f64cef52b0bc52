#pragma once

#include <string_view>

namespace fonts {

// Whether a word after a number and a blank is what the number counts: min, km, yen ... in the kiosk's
// languages.
bool IsUnit(std::u16string_view word);

// Whether a word before a blank and a number announces it: No., №, n.º ...
bool AnnouncesNumber(std::u16string_view word);

}  // namespace fonts
