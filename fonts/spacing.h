#pragma once

#include <hb.h>

#include <cstdint>
#include <map>
#include <tuple>

#include "fonts/characters.h"
#include "fonts/shape.h"
#include "fonts/shaped_text.h"

namespace fonts {

// The white of East Asian text, after shaping, because Debian's Noto CJK has no `chws`:
//  - full-width punctuation gives up its blank half next to other punctuation and at the ends of a line (CSS
//  Text 4,
//    text-spacing-trim), by as much as the face's `halt` says;
//  - an eighth of an em stands between ideographs or kana and Latin letters or digits (text-autospace), which
//  nobody
//    has to type and which is not there at the ends of a line.
// One thread.
class Spacing {
 public:
  explicit Spacing(Shaper& shaper, Characters& characters) : shaper_(shaper), characters_(characters) {}

  void TrimPunctuation(ShapedText& text);
  void SpaceScripts(ShapedText& text);

 private:
  // What `halt` takes away on either side of a character, in em, negative.
  struct Halt {
    float before = 0;
    float after = 0;
  };

  void Trim(ShapedText& text, const Run& run, uint32_t at, char16_t c);
  void Space(ShapedText& text, uint32_t at);
  const Halt& HaltOf(const Run& run, char16_t c);

  Shaper& shaper_;
  Characters& characters_;
  std::map<std::tuple<FaceId, hb_language_t, char16_t>, Halt> halts_;
};

}  // namespace fonts
