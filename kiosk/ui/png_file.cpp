#include "kiosk/ui/png_file.h"

#include <png.h>

#include <vector>

namespace kiosk {
namespace {

// Rows of red, green, blue: what the file holds; the surface's fourth byte means nothing.
std::vector<uint8_t> RgbRows(const Surface& surface) {
  std::vector<uint8_t> rows;
  rows.reserve(static_cast<size_t>(surface.size.width) * static_cast<size_t>(surface.size.height) * 3);
  for (int y = 0; y < surface.size.height; ++y) {
    const uint8_t* pixel = surface.pixels + static_cast<ptrdiff_t>(y) * surface.stride;
    for (int x = 0; x < surface.size.width; ++x, pixel += 4) {
      rows.push_back(pixel[2]);
      rows.push_back(pixel[1]);
      rows.push_back(pixel[0]);
    }
  }
  return rows;
}

}  // namespace

content::Result<std::string> EncodePng(const Surface& surface) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(surface.size.width);
  image.height = static_cast<png_uint_32>(surface.size.height);
  image.format = PNG_FORMAT_RGB;
  image.flags = PNG_IMAGE_FLAG_FAST;  // zlib level 3, no filters: flat screens are small all the same
  std::vector<uint8_t> rows = RgbRows(surface);
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string file(size, '\0');
  int written = png_image_write_to_memory(&image, file.data(), &size, 0, rows.data(), 0, nullptr);
  std::string message = image.message;
  png_image_free(&image);
  if (written == 0) return content::Error{content::Error::Kind::Unsupported, "PNG of the screen: " + message};
  file.resize(size);
  return file;
}

}  // namespace kiosk
