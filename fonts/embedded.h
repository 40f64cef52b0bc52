#pragma once

#include <string_view>

namespace fonts {

// The module's own data, compiled in so that a kiosk never starts without it.
std::string_view StacksJson();
std::string_view JapanesePhrasesJson();

}  // namespace fonts
