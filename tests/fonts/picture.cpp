#include "picture.h"

#include <png.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>

namespace fonts {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

uint8_t Over(unsigned below, unsigned source, unsigned alpha) {
  return static_cast<uint8_t>(std::min(255u, source + below * (255 - alpha) / 255));
}

}  // namespace

void Picture::Blit(const Bitmap& bitmap, int x, int y) {
  const bool colour = bitmap.format == Bitmap::Format::Colour;
  for (int row = 0; row < bitmap.height; ++row) {
    for (int column = 0; column < bitmap.width; ++column) {
      const int to_x = x + bitmap.left + column;
      const int to_y = y + bitmap.top + row;
      if (to_x < 0 || to_y < 0 || to_x >= width_ || to_y >= height_) continue;
      uint8_t* out = &pixels_[Offset(to_x, to_y)];
      const uint8_t* in = bitmap.pixels + row * bitmap.stride + column * (colour ? 4 : 1);
      for (int channel = 0; channel < 3; ++channel) {
        out[channel] = colour ? Over(out[channel], in[2 - channel], in[3]) : Over(out[channel], 0, in[0]);
      }
    }
  }
}

void Picture::Draw(Engine& engine, const Paragraph& paragraph, float x, float y) {
  for (const Glyph& glyph : paragraph.glyphs) {
    const float pen = std::floor((x + glyph.x) * 4 + 0.5f) / 4;
    const float whole = std::floor(pen);
    const Bitmap& bitmap =
        engine.Rasterise(glyph.face, glyph.id, glyph.size, static_cast<int>((pen - whole) * 4));
    Blit(bitmap, static_cast<int>(whole), static_cast<int>(std::lround(y + glyph.y)));
  }
}

void Picture::Box(int x, int y, int width, int height, uint8_t shade) {
  for (int row = std::max(y, 0); row < std::min(y + height, height_); ++row) {
    for (int column = std::max(x, 0); column < std::min(x + width, width_); ++column) {
      std::fill_n(&pixels_[Offset(column, row)], 3, shade);
    }
  }
}

bool Picture::Save(const std::string& path) const {
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "wb"));
  if (!file) return false;
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width_);
  image.height = static_cast<png_uint_32>(height_);
  image.format = PNG_FORMAT_RGB;
  return png_image_write_to_stdio(&image, file.get(), 0, pixels_.data(), 0, nullptr) != 0;
}

}  // namespace fonts
