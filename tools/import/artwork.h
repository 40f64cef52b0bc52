#pragma once

#include <string>
#include <string_view>

#include "content/base/result.h"

namespace tools {

// A picture as the kiosk loads it.
struct Picture {
  std::string webp;
  int width = 0;  // px
  int height = 0;
};

// Draws an SVG at the size of its view box (the design's scenes are 1200 x 1000) and encodes it as lossy
// WebP. The same SVG gives the same bytes with the same libraries: one thread, no metadata. Nothing outside
// the SVG is loaded. `name` is for the error.
content::Result<Picture> Rasterise(std::string_view svg, const std::string& name);

}  // namespace tools
