#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

// The code points of a text, each as UTF-8: enough for kanji that are set one by one on seals and shop
// curtains.
std::vector<std::string> CodePoints(std::string_view text);

}  // namespace kiosk
