#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

// Rows of letters as in scripts.h, the four above the blank. `language` is the session's: a German reads
// qwertz, a Frenchman azerty, a Vietnamese has letters and tones where the others have digits.
std::array<std::string, 4> LatinRows(std::string_view layer, std::string_view language);

// The letters that a finger resting on this one may choose from, of the other alphabets too; none for most.
std::vector<std::string> AccentsOf(std::string_view letter);

}  // namespace kiosk
