#pragma once

#include <vector>

#include "fonts/itemise.h"
#include "fonts/line_break.h"
#include "fonts/shape.h"
#include "fonts/source.h"

namespace fonts {

struct ShapedRun : Run {
  uint32_t first_glyph = 0;
  uint32_t glyph_count = 0;
};

// A text ready to be cut into lines of any width and drawn at any size. Lengths in em.
struct ShapedText {
  Source source;
  ShapeStyle style;
  std::vector<ShapedRun> runs;      // logical order
  std::vector<ShapedGlyph> glyphs;  // run by run, each in visual order
  std::vector<float> advances;      // per unit of text: of the cluster that begins there
  std::vector<Break> breaks;        // per unit of text, and one for the end
  std::vector<bool> graphemes;      // likewise; empty until a word has to be cut

  uint32_t length() const { return static_cast<uint32_t>(source.text.size()); }
  size_t Bytes() const;
};

// Fills `advances` from the glyphs.
void SumAdvances(ShapedText& text);

}  // namespace fonts
