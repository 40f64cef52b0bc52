#pragma once

#include <cstdint>
#include <vector>

#include "fonts/characters.h"
#include "fonts/line_break.h"
#include "fonts/shaped_text.h"

namespace fonts {

// The text of one line: [begin, end) is drawn, what lies between end and the next line's begin are blanks and
// line ends, which hang.
struct LineRange {
  uint32_t begin = 0;
  uint32_t end = 0;
  bool hyphen = false;  // broken at a soft hyphen, which now shows
};

// Greedy filling of lines of one width (in em): a line ends at the last free opportunity that fits; else at
// the last reluctant one; else, in a word wider than the line, between two grapheme clusters.
class Wrapper {
 public:
  // What to do with a word that is wider than the line; a browser lets it overflow, a kiosk's button must
  // not.
  enum class TooWide { Cut, Overflows };

  Wrapper(ShapedText& text, Characters& characters, LineBreaks& breaks, TooWide too_wide = TooWide::Cut)
      : text_(text), characters_(characters), breaks_(breaks), too_wide_(too_wide) {}

  std::vector<LineRange> Fill(float width);
  // The longest start of the text at `begin` that fits, ending between graphemes: an ellipsis follows.
  LineRange CutToFit(uint32_t begin, float width);
  float WidthOf(const LineRange& line) const;
  // The line from `begin` to a break at `stop`, without the blanks that hang.
  LineRange Trimmed(uint32_t begin, uint32_t stop) const;

 private:
  // Where a line that begins at `begin` ends, and how good that is.
  struct Stop {
    uint32_t at = 0;
    Break kind = Break::Never;
  };

  Stop FindStop(uint32_t begin, float width);
  Stop CutWord(uint32_t begin, float width);
  bool MayCut(uint32_t at);
  bool IsBlank(uint32_t at) const;
  bool MayEnd(uint32_t at) const;

  ShapedText& text_;
  Characters& characters_;
  LineBreaks& breaks_;
  TooWide too_wide_;
};

}  // namespace fonts
