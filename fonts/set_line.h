#pragma once

#include <string_view>
#include <vector>

#include "fonts/bidi.h"
#include "fonts/shape.h"
#include "fonts/shaped_text.h"
#include "fonts/wrap.h"

namespace fonts {

struct SetGlyph {
  FaceId face = 0;
  uint32_t id = 0;
  uint32_t cluster = 0;
  float x = 0;     // em from the line's left end to the pen
  float y = 0;     // em above the baseline
  float size = 1;  // of the text's size
  float pen = 0;   // where its advance begins
  float advance = 0;
};

struct SetLine {
  std::vector<SetGlyph> glyphs;  // left to right
  float width = 0;               // em
};

// A hyphen or an ellipsis, shaped, that stands after a line's text.
struct Tail {
  Strip strip;
  uint8_t level = 0;
  uint32_t cluster = 0;  // of the text that it follows
};

// Puts one line's glyphs in visual order: takes the runs' pieces (shaping again where the cut changes shapes,
// as inside an Arabic word), orders them by rule L2, and adds up the advances.
class LineSetter {
 public:
  LineSetter(const ShapedText& text, Shaper& shaper) : text_(text), shaper_(shaper) {}

  // `tail` may be nullptr.
  SetLine Set(const LineRange& line, const Tail* tail);

 private:
  struct Piece {
    const ShapedRun* run = nullptr;  // nullptr for the tail
    uint32_t begin = 0;
    uint32_t end = 0;
    uint8_t level = 0;
    bool again = false;  // to be shaped again
  };

  std::vector<Piece> Cut(const LineRange& line) const;
  void CutRun(const ShapedRun& run, uint32_t begin, uint32_t end, std::vector<Piece>& pieces) const;
  void Place(const Piece& piece, SetLine& set);
  void Place(const ShapedGlyph* glyphs, size_t count, FaceId face, SetLine& set);
  static void Place(const Tail& tail, SetLine& set);
  float WhiteBefore(const ShapedGlyph* glyph, const ShapedGlyph* first) const;
  float WhiteAfter(const ShapedGlyph* glyph, const ShapedGlyph* last) const;

  const ShapedText& text_;
  Shaper& shaper_;
  LineRange line_;
  bool tailed_ = false;
  std::vector<ShapedGlyph> again_;  // room for what is shaped again
};

}  // namespace fonts
