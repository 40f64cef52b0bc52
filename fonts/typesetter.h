#pragma once

#include <memory>

#include "fonts/paragraph.h"
#include "fonts/recently_used.h"
#include "fonts/shaped_text.h"
#include "fonts/text_shaper.h"

namespace fonts {

// Paragraphs, made once and kept: shaped text without width and size, lines with them. One thread.
class Typesetter {
 public:
  Typesetter(Faces& faces, FaceChoice& choice, const Phrases& phrases);

  // Owned by the cache and by whoever shows it.
  std::shared_ptr<const Paragraph> Of(const Request& request);
  void Forget();  // empties the caches

  TextShaper& shaper() { return shaper_; }

 private:
  ShapedText& Shaped(const Request& request);

  TextShaper shaper_;
  RecentlyUsed<std::unique_ptr<ShapedText>> shaped_;
  RecentlyUsed<std::shared_ptr<const Paragraph>> paragraphs_;
};

}  // namespace fonts
