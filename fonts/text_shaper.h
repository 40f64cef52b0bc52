#pragma once

#include <string_view>

#include "fonts/bidi.h"
#include "fonts/characters.h"
#include "fonts/face_choice.h"
#include "fonts/language.h"
#include "fonts/line_break.h"
#include "fonts/paragraph.h"
#include "fonts/shape.h"
#include "fonts/shaped_text.h"
#include "fonts/spacing.h"

namespace fonts {

// All that happens to a text before its width is known: read, bidi, itemise, shape, find breaks, space. One
// thread.
class TextShaper {
 public:
  TextShaper(Faces& faces, FaceChoice& choice, const Phrases& phrases);

  ShapedText Shape(const Request& request);
  // What is not part of a text but set like it: a hyphen, an ellipsis, furigana.
  Strip ShapeAside(std::u16string_view aside, const Language& language, const Typeface& typeface,
                   uint8_t level);

  Languages& languages() { return languages_; }
  Characters& characters() { return characters_; }
  LineBreaks& breaks() { return breaks_; }
  Shaper& shaper() { return shaper_; }

 private:
  Strip ShapeRuns(const Source& source, const std::vector<uint8_t>& levels, const Typeface& typeface);
  void ShapeRuby(ShapedText& text);
  void TellOfDamage(const Request& request);

  FaceChoice& choice_;
  Characters characters_;
  Languages languages_;
  LineBreaks breaks_;
  Shaper shaper_;
  Spacing spacing_;
  bool told_of_damage_ = false;
};

}  // namespace fonts
