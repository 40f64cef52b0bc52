#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "fonts/engine.h"
#include "fonts/faces.h"

namespace fonts {

// Rasterised glyphs, kept for ever: a kiosk shows the same few thousand again and again. Not hinted, so that
// shaped text holds for every size; the pen stands on quarters of a pixel. One thread.
class Glyphs {
 public:
  explicit Glyphs(Faces& faces) : faces_(faces) {}

  const Bitmap& Of(FaceId face, uint32_t glyph, float size, int fraction);
  bool Has(FaceId face, uint32_t glyph, float size, int fraction) const;
  size_t count() const { return bitmaps_.size(); }
  size_t bytes() const { return bytes_; }

 private:
  Bitmap Draw(const Face& face, uint32_t glyph, int size, int fraction);
  Bitmap DrawOutline(FT_Face face, uint32_t glyph, int size, int fraction);
  Bitmap DrawColour(FT_Face face, uint32_t glyph, int size, int fraction);
  uint8_t* Room(size_t bytes);

  Faces& faces_;
  std::unordered_map<uint64_t, Bitmap> bitmaps_;
  std::vector<std::unique_ptr<uint8_t[]>> blocks_;  // pixels never move
  size_t block_left_ = 0;
  uint8_t* block_at_ = nullptr;
  size_t bytes_ = 0;
};

}  // namespace fonts
