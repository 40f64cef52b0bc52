#include "tools/import/webp.h"

#include <webp/encode.h>

#include <algorithm>

namespace tools {
namespace {

using content::Error;
using content::Result;

// `fill` puts the pixels into a picture of the right size and returns whether it could.
template <typename Fill>
Result<std::string> Encode(int width, int height, const WebPStyle& style, const std::string& name,
                           const Fill& fill) {
  WebPConfig config;
  WebPPicture picture;
  if (WebPConfigPreset(&config, WEBP_PRESET_DRAWING, style.quality) == 0 || WebPPictureInit(&picture) == 0) {
    return Error{Error::Kind::Unsupported, name + ": libwebp is of another version than its headers"};
  }
  config.thread_level = 0;  // more would make the bytes depend on the machine
  config.method = style.method;
  config.use_sharp_yuv = style.edges == WebPStyle::Edges::Sharp ? 1 : 0;
  picture.width = width;
  picture.height = height;
  WebPMemoryWriter writer;
  WebPMemoryWriterInit(&writer);
  picture.writer = WebPMemoryWrite;
  picture.custom_ptr = &writer;
  const bool encoded = fill(picture) && WebPEncode(&config, &picture) != 0;
  std::string bytes(reinterpret_cast<const char*>(writer.mem), encoded ? writer.size : 0);
  const int code = picture.error_code;
  WebPPictureFree(&picture);
  WebPMemoryWriterClear(&writer);
  if (!encoded) {
    return Error{Error::Kind::Damaged, name + ": cannot be encoded as WebP, code " + std::to_string(code)};
  }
  return bytes;
}

}  // namespace

Result<std::string> EncodeWebP(std::span<const uint32_t> argb, int width, int height, const WebPStyle& style,
                               const std::string& name) {
  content::Check(argb.size() == static_cast<size_t>(width) * static_cast<size_t>(height),
                 "as many pixels as the picture has");
  return Encode(width, height, style, name, [&](WebPPicture& picture) {
    picture.use_argb = 1;
    if (WebPPictureAlloc(&picture) == 0) return false;
    for (int y = 0; y < height; ++y) {
      const auto row =
          argb.subspan(static_cast<size_t>(y) * static_cast<size_t>(width), static_cast<size_t>(width));
      std::copy(row.begin(), row.end(), picture.argb + static_cast<ptrdiff_t>(y) * picture.argb_stride);
    }
    return true;
  });
}

Result<std::string> EncodeWebP(std::string_view rgb, int width, int height, const WebPStyle& style,
                               const std::string& name) {
  content::Check(rgb.size() == static_cast<size_t>(width) * static_cast<size_t>(height) * 3,
                 "as many pixels as the picture has");
  return Encode(width, height, style, name, [&](WebPPicture& picture) {
    // Sharp edges are found in the colours; without them half the memory will do.
    picture.use_argb = style.edges == WebPStyle::Edges::Sharp ? 1 : 0;
    return WebPPictureImportRGB(&picture, reinterpret_cast<const uint8_t*>(rgb.data()), width * 3) != 0;
  });
}

}  // namespace tools
