#pragma once

#include <vector>

#include "fonts/engine.h"
#include "kiosk/ui/display_list.h"
#include "kiosk/ui/paint_target.h"

namespace kiosk {

// Paints texts; keeps the glyphs that it met ready for compositing (bounded by pixman's cache). One thread.
class TextBrush {
 public:
  explicit TextBrush(fonts::Engine& engine);

  void Paint(const Text& text, PaintTarget& target);
  // Rasterises the text's glyphs that are not there yet until `work`, which it lowers, is used up; true when
  // none is missing. See CpuPainter::Prepare.
  bool Prepare(const Text& text, int& work);
  // Around the painting of many texts: between them nothing is thrown away.
  void Begin();
  void End();

 private:
  struct CacheFree {
    void operator()(pixman_glyph_cache_t* cache) const { pixman_glyph_cache_destroy(cache); }
  };

  const void* Ready(const fonts::Bitmap& bitmap);
  void Flush(Colour colour, PaintTarget& target);
  void PaintColourGlyph(const fonts::Bitmap& bitmap, Point at, Colour colour, PaintTarget& target);

  fonts::Engine& engine_;
  std::unique_ptr<pixman_glyph_cache_t, CacheFree> cache_;
  std::vector<pixman_glyph_t> pending_;  // of one colour, not yet painted
};

}  // namespace kiosk
