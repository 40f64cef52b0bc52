#pragma once

#include <string>
#include <vector>

#include "fonts/line_break.h"

namespace fonts {

// What CSS lets a page ask of line breaking and no text of the kiosk does: more breaks than the script
// allows. `graphemes` are LineBreaks::Graphemes; no break ever falls inside one.

// line-break: anywhere.
void BreakAnywhere(const std::vector<bool>& graphemes, std::vector<Break>& breaks);

// word-break: break-all, which takes letters and digits of all scripts for ideographs.
void BreakAll(const std::u16string& text, const std::vector<bool>& graphemes, std::vector<Break>& breaks);

}  // namespace fonts
