#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace fonts {

enum class Family { Sans, Serif };  // gothic for use, mincho for names
enum class Weight { Regular, Bold };

// What a text is for decides where it may break (text.md in the engine's README gives the rules per
// language).
enum class Role {
  Body,     // strict kinsoku, dictionary breaks, keep-all for Korean
  Heading,  // phrase breaks, balanced lines, palt
  Label,    // a button or tag: phrase breaks, not balanced
};

enum class Align { Start, Centre, End };  // Start is the right side in right-to-left languages

// A part of the text in its own language: a Japanese name inside English carries `ja` and keeps Japanese
// glyphs. Furigana is written {兼六園|けんろくえん} where Request::ruby is on; else the braces' base text is
// shown.
struct Span {
  std::string text;      // UTF-8
  std::string language;  // BCP 47; "" is the request's
  uint16_t mark = 0;     // the caller's own number, given back on every glyph (a colour, an emphasis)
};

struct Request {
  std::vector<Span> spans;
  std::string language = "en";  // base direction, strut, Han forms of untagged text
  Family family = Family::Sans;
  Weight weight = Weight::Regular;
  float size = 32;  // px per em
  Role role = Role::Body;
  Align align = Align::Start;
  float width = std::numeric_limits<float>::infinity();  // px
  int max_lines = 0;  // 0 is no limit; what does not fit ends in an ellipsis
  float line_height =
      0;              // px between baselines, at least the ink of the languages; 0 is the language's strut
  bool ruby = false;  // show furigana and keep room for it on every line
  bool tabular_figures = false;
};

using FaceId = uint16_t;

// One glyph at its place. x and y are px from the paragraph's top left corner to the pen on the baseline, y
// down.
struct Glyph {
  FaceId face = 0;
  uint32_t id = 0;
  float x = 0;
  float y = 0;
  float size = 0;  // px per em: furigana is smaller than its base
  uint16_t mark = 0;
};

struct Line {
  float left = 0;  // of the ink-independent advance box, px from the paragraph's left edge
  float width = 0;
  float top = 0;
  float height = 0;
  float baseline = 0;
  uint32_t first_glyph = 0;
  uint32_t glyph_count = 0;
};

// Where glyphs of one mark stand side by side, from where the first one's advance begins to where the last
// one's ends: to lay something under or over them. Several where the direction or a line changes. px from the
// paragraph's left edge.
struct MarkedPart {
  uint16_t mark = 0;
  uint32_t line = 0;
  float left = 0;
  float width = 0;
};

// A laid out text: immutable, shareable.
struct Paragraph {
  std::vector<Glyph> glyphs;  // in visual order per line
  std::vector<Line> lines;
  std::vector<MarkedPart> marked;  // of the marks other than 0, as they are seen
  float width = 0;                 // of the widest line
  float height = 0;                // lines * strut
  bool right_to_left = false;
  bool truncated = false;  // an ellipsis stands for the rest
};

}  // namespace fonts
