#include "fonts/glyphs.h"

#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>
#include <cstring>

#include "fonts/strike.h"

namespace fonts {
namespace {

constexpr size_t kBlock = 256u << 10;

// 26.6 fixed point, FreeType's unit of size and position.
int Fixed(float size) {
  return std::clamp(static_cast<int>(std::lround(size * 64)), 1, (1 << 20) - 1);
}

uint64_t KeyOf(FaceId face, uint32_t glyph, int size, int fraction) {
  fraction = std::clamp(fraction, 0, 3);
  return static_cast<uint64_t>(face) << 48 | static_cast<uint64_t>(glyph & 0xFFFFFF) << 24 |
         static_cast<uint64_t>(size) << 2 | static_cast<uint64_t>(fraction);
}

}  // namespace

uint8_t* Glyphs::Room(size_t bytes) {
  bytes = (bytes + 3) & ~size_t{3};
  bytes_ += bytes;
  if (bytes > block_left_) {
    block_left_ = std::max(bytes, kBlock);
    blocks_.push_back(std::make_unique<uint8_t[]>(block_left_));
    block_at_ = blocks_.back().get();
  }
  uint8_t* room = block_at_;
  block_at_ += bytes;
  block_left_ -= bytes;
  return room;
}

Bitmap Glyphs::DrawOutline(FT_Face face, uint32_t glyph, int size, int fraction) {
  Bitmap bitmap;
  if (FT_Set_Char_Size(face, 0, size, 72, 72) != 0) return bitmap;
  if (FT_Load_Glyph(face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return bitmap;
  FT_GlyphSlot slot = face->glyph;
  if (slot->format != FT_GLYPH_FORMAT_OUTLINE) return bitmap;
  FT_Outline_Translate(&slot->outline, FT_Pos{fraction} * 16, 0);
  if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) != 0) return bitmap;
  const FT_Bitmap& drawn = slot->bitmap;
  if (drawn.width == 0 || drawn.rows == 0) return bitmap;

  bitmap.left = slot->bitmap_left;
  bitmap.top = -slot->bitmap_top;
  bitmap.width = static_cast<int>(drawn.width);
  bitmap.height = static_cast<int>(drawn.rows);
  bitmap.stride = (bitmap.width + 3) & ~3;
  const auto stride = static_cast<size_t>(bitmap.stride);
  uint8_t* pixels = Room(stride * drawn.rows);
  for (unsigned row = 0; row < drawn.rows; ++row) {
    uint8_t* out = pixels + row * stride;
    std::memcpy(out, drawn.buffer + static_cast<std::ptrdiff_t>(row) * drawn.pitch, drawn.width);
    std::memset(out + drawn.width, 0, stride - drawn.width);
  }
  bitmap.pixels = pixels;
  return bitmap;
}

// Noto Color Emoji has one strike of 109 px per em, which is scaled to the size asked for.
Bitmap Glyphs::DrawColour(FT_Face face, uint32_t glyph, int size, int fraction) {
  Bitmap bitmap;
  bitmap.format = Bitmap::Format::Colour;
  if (FT_Select_Size(face, 0) != 0) return bitmap;
  if (FT_Load_Glyph(face, glyph, FT_LOAD_COLOR) != 0) return bitmap;
  const FT_Bitmap& strike = face->glyph->bitmap;
  if (strike.pixel_mode != FT_PIXEL_MODE_BGRA || strike.width == 0) return bitmap;

  // Both are 26.6.
  const float scale = static_cast<float>(size) / static_cast<float>(face->available_sizes[0].y_ppem);
  const float left = static_cast<float>(face->glyph->bitmap_left) * scale + static_cast<float>(fraction) / 4;
  const float top = -static_cast<float>(face->glyph->bitmap_top) * scale;
  const float right = left + static_cast<float>(strike.width) * scale;
  const float bottom = top + static_cast<float>(strike.rows) * scale;
  bitmap.left = static_cast<int>(std::floor(left));
  bitmap.top = static_cast<int>(std::floor(top));
  bitmap.width = static_cast<int>(std::ceil(right)) - bitmap.left;
  bitmap.height = static_cast<int>(std::ceil(bottom)) - bitmap.top;
  bitmap.stride = bitmap.width * 4;
  uint8_t* pixels = Room(static_cast<size_t>(bitmap.stride) * static_cast<size_t>(bitmap.height));
  const Strike source{strike.buffer, static_cast<int>(strike.width), static_cast<int>(strike.rows),
                      strike.pitch};
  ScaleStrike(source, 1 / scale, left - static_cast<float>(bitmap.left), top - static_cast<float>(bitmap.top),
              {pixels, bitmap.width, bitmap.height});
  bitmap.pixels = pixels;
  return bitmap;
}

Bitmap Glyphs::Draw(const Face& face, uint32_t glyph, int size, int fraction) {
  if (FT_IS_SCALABLE(face.outlines())) return DrawOutline(face.outlines(), glyph, size, fraction);
  return DrawColour(face.outlines(), glyph, size, fraction);
}

bool Glyphs::Has(FaceId face, uint32_t glyph, float size, int fraction) const {
  return bitmaps_.contains(KeyOf(face, glyph, Fixed(size), fraction));
}

const Bitmap& Glyphs::Of(FaceId id, uint32_t glyph, float size, int fraction) {
  const int fixed = Fixed(size);
  const auto [entry, fresh] = bitmaps_.try_emplace(KeyOf(id, glyph, fixed, fraction));
  if (fresh && id < faces_.size()) {
    const Face* face = faces_[id];
    if (face != nullptr) entry->second = Draw(*face, glyph, fixed, std::clamp(fraction, 0, 3));
  }
  return entry->second;
}

}  // namespace fonts
