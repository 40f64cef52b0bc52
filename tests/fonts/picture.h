#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "fonts/engine.h"

namespace fonts {

// A white sheet that laid out text is drawn on, for people to look at.
class Picture {
 public:
  Picture(int width, int height)
      : width_(width),
        height_(height),
        pixels_(static_cast<size_t>(width) * static_cast<size_t>(height) * 3, 255) {}

  void Draw(Engine& engine, const Paragraph& paragraph, float x, float y);
  void Box(int x, int y, int width, int height, uint8_t shade);
  bool Save(const std::string& path) const;  // PNG
  uint8_t At(int x, int y) const { return pixels_[Offset(x, y)]; }
  int width() const { return width_; }
  int height() const { return height_; }

 private:
  size_t Offset(int x, int y) const {
    return (static_cast<size_t>(y) * static_cast<size_t>(width_) + static_cast<size_t>(x)) * 3;
  }
  void Blit(const Bitmap& bitmap, int x, int y);

  int width_;
  int height_;
  std::vector<uint8_t> pixels_;
};

}  // namespace fonts
