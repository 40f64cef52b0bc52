#pragma once

#include <vector>

#include "fonts/language.h"
#include "fonts/paragraph.h"

namespace fonts {

// The vertical measures of a line box, in em.
struct Strut {
  float height = 0;    // from baseline to baseline
  float baseline = 0;  // from the top of the line box
};

// Distance from the baseline to the middle of a capital (Latin) or of the ideographic square (ja, zh, ko).
float MiddleOf(const Language& language);

// The strut for a text in `language` with parts in `others`. All lines of a paragraph have the same one,
// whatever stands in them, and Latin and CJK share it, so that a page keeps its pitch when a Japanese name
// turns up; only a script that would be clipped makes it taller. `asked` is the caller's height in em, 0 for
// the language's; where the script's ink would not fit into it, the box is as tall as the ink.
Strut StrutOf(const Language& language, const std::vector<const Language*>& others, Role role, bool ruby,
              float asked);

}  // namespace fonts
