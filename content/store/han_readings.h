#pragma once

#include <string_view>

namespace content {

// Mandarin readings without tones (ü as u), each followed by the characters that are read so: "a阿啊ai埃...". A
// character with several readings stands after each. Only forms that kHanVariants leaves alone. Made by
// tools/han-data.
extern const std::string_view kHanReadings;

}  // namespace content
