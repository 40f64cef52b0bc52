#pragma once

#include <string>
#include <string_view>

namespace fonts {

// Ill-formed UTF-8 becomes U+FFFD: what a visitor reads never stops the kiosk.
std::u16string ToUtf16(std::string_view text);

}  // namespace fonts
