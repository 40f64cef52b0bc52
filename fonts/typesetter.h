#pragma once

#include <memory>

#include "fonts/bidi.h"
#include "fonts/characters.h"
#include "fonts/face_choice.h"
#include "fonts/language.h"
#include "fonts/line_break.h"
#include "fonts/paragraph.h"
#include "fonts/recently_used.h"
#include "fonts/set_line.h"
#include "fonts/shape.h"
#include "fonts/shaped_text.h"
#include "fonts/wrap.h"

namespace fonts {

// The way of a request through the rooms: read, bidi, itemise, shape, find breaks (kept without width and
// size); then wrap, set each line, align (kept with them).
class Typesetter {
 public:
  Typesetter(Faces& faces, FaceChoice& choice);

  std::shared_ptr<const Paragraph> Of(const Request& request);
  ShapedText Shape(const Request& request);
  void Forget();  // empties the caches

  Languages& languages() { return languages_; }
  Characters& characters() { return characters_; }

 private:
  std::shared_ptr<Paragraph> Make(const Request& request);
  std::vector<LineRange> Lines(const Request& request, ShapedText& text);
  Tail MakeTail(const ShapedText& text, uint32_t after, std::u16string_view what, const Request& request,
                int level);
  LineRange CutForTail(ShapedText& text, uint32_t begin, float room);
  void Set(const Request& request, ShapedText& text, Paragraph& paragraph);

  FaceChoice& choice_;
  Characters characters_;
  Languages languages_;
  Bidi bidi_;
  LineBreaks breaks_;
  Shaper shaper_;
  RecentlyUsed<std::unique_ptr<ShapedText>> shaped_;
  RecentlyUsed<std::shared_ptr<const Paragraph>> paragraphs_;
};

}  // namespace fonts
