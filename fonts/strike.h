#pragma once

#include <cstdint>

namespace fonts {

// A colour bitmap of a font, premultiplied BGRA.
struct Strike {
  const uint8_t* pixels = nullptr;
  int width = 0;
  int height = 0;
  int pitch = 0;  // bytes from row to row
};

struct Canvas {
  uint8_t* pixels = nullptr;  // rows without gaps
  int width = 0;
  int height = 0;
};

// Draws the strike into the canvas with its top left corner at (x, y), `step` strike pixels to each canvas
// pixel. Every canvas pixel is the mean of the area that it covers, so that small emoji neither shimmer nor
// lose lines.
void ScaleStrike(const Strike& strike, float step, float x, float y, const Canvas& canvas);

}  // namespace fonts
