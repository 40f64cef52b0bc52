#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tools {

// Nothing when the bytes are not UTF-8: overlong, surrogates and beyond U+10FFFF included.
std::optional<std::u32string> CodePoints(std::string_view utf8);
std::string Utf8(std::u32string_view code_points);

}  // namespace tools
