#pragma once

#include "fonts/set_line.h"
#include "fonts/shaped_text.h"

namespace fonts {

inline constexpr float kRubySize = 0.5f;  // of the base's

// Furigana (JLREQ 3.3, JIS X 4051): half size, centred over its base, which is never divided. A reading wider
// than its base pushes the neighbours away, except kana, over which it may hang by half a letter of its own.
void MakeRoomForRuby(ShapedText& text);

// Adds the readings of the bases that stand on the line.
void PlaceRuby(const ShapedText& text, const LineRange& line, SetLine& set);

}  // namespace fonts
