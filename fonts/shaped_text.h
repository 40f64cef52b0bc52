#pragma once

#include <string>
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

// Shaped runs, in logical order, and their glyphs, run by run in visual order.
struct Strip {
  std::vector<ShapedRun> runs;
  std::vector<ShapedGlyph> glyphs;

  float Width() const;  // em
};

// White added to a unit of the text (negative: taken from it), in em.
struct Adjustment {
  float before = 0;
  float after = 0;
  float before_at_start = 0;  // in place of `before` where a line begins with it
  float after_at_end = 0;     // in place of `after` where a line ends with it
};

// Furigana, shaped, over the units [begin, end).
struct ShapedRuby {
  uint32_t begin = 0;
  uint32_t end = 0;
  Strip strip;
  float width = 0;  // em of the base's size
};

// A text ready to be cut into lines of any width and drawn at any size. Lengths in em.
struct ShapedText {
  Source source;
  Typeface typeface;
  Strip strip;
  std::vector<ShapedRuby> rubies;
  std::vector<float> advances;  // per unit of text: of the cluster that begins there
  std::vector<Adjustment> adjustments;
  std::vector<uint16_t>
      adjusted;               // per unit of text: 1 + place in `adjustments`, or 0; empty when there are none
  std::vector<Break> breaks;  // per unit of text, and one for the end
  std::vector<bool> graphemes;  // likewise; empty until a word has to be cut

  uint32_t length() const { return static_cast<uint32_t>(source.text.size()); }
  const Run* RunAt(uint32_t at) const;
  size_t Bytes() const;

  const Adjustment* AdjustmentAt(uint32_t at) const {
    if (adjusted.empty() || adjusted[at] == 0) return nullptr;
    return &adjustments[adjusted[at] - 1u];
  }
  // What a line is narrower by than the sum of its advances, because it begins or ends here.
  float SavedAtStart(uint32_t at) const {
    const Adjustment* adjustment = AdjustmentAt(at);
    return adjustment == nullptr ? 0 : adjustment->before - adjustment->before_at_start;
  }
  float SavedAtEnd(uint32_t at) const {
    const Adjustment* adjustment = AdjustmentAt(at);
    return adjustment == nullptr ? 0 : adjustment->after - adjustment->after_at_end;
  }
  // Adds white, of which the advance at `at` then has its share.
  void Adjust(uint32_t at, const Adjustment& adjustment);
  // Fills `advances` from the glyphs.
  void SumAdvances();
};

}  // namespace fonts
