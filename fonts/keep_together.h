#pragma once

#include <vector>

#include "fonts/line_break.h"

namespace fonts {

// Makes reluctant the opportunities that the house's rules would rather not use: inside Korean words
// (keep-all, which ICU 72 does not know), and between a number and what it counts.
void KeepTogether(const Source& source, Role role, Characters& characters, std::vector<Break>& breaks);

}  // namespace fonts
