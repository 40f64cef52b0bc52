#pragma once

#include <cstdint>
#include <vector>

#include "kiosk/ui/geometry.h"

namespace kiosk {

// A decoded picture: premultiplied 0xAARRGGBB, row after row without gaps.
struct PictureBits {
  Size size;
  std::vector<uint32_t> pixels;
  bool opaque = false;
};

}  // namespace kiosk
