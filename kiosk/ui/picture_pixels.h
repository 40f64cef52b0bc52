#pragma once

#include "kiosk/ui/images.h"
#include "kiosk/ui/picture_bits.h"
#include "kiosk/ui/pixman_handles.h"

namespace kiosk {

struct Images::Pixels {
  PixmanImage image;       // bits, or a solid when every pixel is the same: that paints faster
  bool invisible = false;  // nothing of it can be seen
  size_t bytes = 0;
};

// A picture for the painter.
Images::Pixels PixelsOf(const PictureBits& bits);
// Only its alpha (a8), for icons.
Images::Pixels CoverageOf(const PictureBits& bits);
// One colour for any size.
Images::Pixels PlainPixels(Colour colour);

}  // namespace kiosk
