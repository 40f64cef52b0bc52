#pragma once

#include <vector>

#include "fonts/wrap.h"

namespace fonts {

// The lines of a heading, as many as `filled` has, but as even as they can be, ending after punctuation
// rather than elsewhere and inside a phrase or a word no more often than they must. `width` in em. More than
// six lines are no heading and stay as they are, as do lines that cut a word.
std::vector<LineRange> Balance(const ShapedText& text, const Wrapper& wrapper, std::vector<LineRange> filled,
                               float width);

}  // namespace fonts
