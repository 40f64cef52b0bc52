#pragma once

#include <vector>

#include "fonts/line_break.h"
#include "fonts/phrase_break.h"

namespace fonts {

// Lowers the opportunities of UAX #14 that a reader of the language would rather not see used:
// inside Korean words (keep-all, which ICU 72 does not know), inside Japanese phrases in headings and labels,
// between a number and what it counts, before a last line of one letter.
void KeepTogether(const Source& source, Role role, Characters& characters, const Phrases& phrases,
                  std::vector<Break>& breaks);

}  // namespace fonts
