#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "content/base/result.h"
#include "fonts/paragraph.h"

namespace fonts {

// A rasterised glyph. `left` and `top` lead from the pen to the bitmap's top left corner, y down (top is
// negative above the baseline). Coverage is one byte a pixel, colour is premultiplied BGRA. Rows start every
// `stride` bytes, a multiple of 4, so that pixman can use the memory as it lies. Valid as long as its Engine.
struct Bitmap {
  enum class Format { Coverage, Colour };
  Format format = Format::Coverage;
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
  int stride = 0;
  const uint8_t* pixels = nullptr;  // nullptr for a blank
};

// The text engine: from text in any of the kiosk's languages to glyphs at their places, and from glyphs to
// pixels.
//
// Faces are opened from Debian's font packages as stacks.json says; nothing asks fontconfig. Shaped text is
// cached without width, lines with width, bitmaps for ever. One thread.
class Engine {
 public:
  struct Rooms;  // behind this door: itemise, line_break, shape, spacing, ruby, glyphs

  // Opens the faces below `directory` (/usr/share/fonts on Debian). NotFound names the package to install.
  static content::Result<Engine> Open(const std::string& directory);
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  // Shared by the cache and by whoever shows it: a display list outlives the cache's entry.
  std::shared_ptr<const Paragraph> Layout(const Request& request);

  // Empties the caches of shaped text and lines (not of bitmaps): between two measurements, or after new
  // content.
  void Forget();

  // `fraction` is the quarter of a pixel by which the pen is to the right of a whole one, 0 to 3.
  const Bitmap& Rasterise(FaceId face, uint32_t glyph, float size, int fraction);
  // True when Rasterise only has to look it up.
  bool IsRasterised(FaceId face, uint32_t glyph, float size, int fraction) const;
  // How many bitmaps have been rasterised since the engine was opened.
  size_t rasterised() const;

  // Code points of the text for which no face of the language's stack has a glyph.
  std::vector<char32_t> Missing(const std::string& text, const std::string& language);

  // Distance from the baseline to the middle of a capital or ideograph, in em: one-line labels are centred by
  // it.
  float MiddleOf(const std::string& language) const;

 private:
  explicit Engine(std::unique_ptr<Rooms> rooms);
  std::unique_ptr<Rooms> rooms_;
};

}  // namespace fonts
