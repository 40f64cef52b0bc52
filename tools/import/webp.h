#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "content/base/result.h"

namespace tools {

// How a picture is squeezed; libwebp's own words and ranges (webp/encode.h).
struct WebPStyle {
  enum class Edges { Plain, Sharp };  // Sharp: coloured edges stay crisp, at twice the time
  float quality = 90;                 // 0 to 100
  int method = 4;                     // 0 fast to 6 small
  Edges edges = Edges::Plain;
};

// Lossy WebP without metadata: the same pixels give the same bytes with the same libwebp, for one thread does
// it. At most 16383 px a side. `name` is for the error. Any thread.
content::Result<std::string> EncodeWebP(std::span<const uint32_t> argb, int width, int height,
                                        const WebPStyle& style, const std::string& name);
// Three bytes a pixel.
content::Result<std::string> EncodeWebP(std::string_view rgb, int width, int height, const WebPStyle& style,
                                        const std::string& name);

}  // namespace tools
