#include "kiosk/ui/picture_pixels.h"

#include <cstring>

namespace kiosk {
namespace {

constexpr size_t kHandleBytes = 256;  // what pixman and the shelf need besides the pixels, roughly

bool IsPlain(const std::vector<uint32_t>& pixels) {
  for (uint32_t pixel : pixels) {
    if (pixel != pixels.front()) return false;
  }
  return true;
}

Images::Pixels PlainPremultiplied(uint32_t pixel) {
  auto channel = [&](int shift) { return static_cast<uint16_t>(((pixel >> shift) & 255U) * 257U); };
  pixman_color_t colour{channel(16), channel(8), channel(0), channel(24)};
  return {PixmanImage(pixman_image_create_solid_fill(&colour)), pixel == 0, kHandleBytes};
}

uint8_t* RowOf(pixman_image_t* image, int y) {
  return reinterpret_cast<uint8_t*>(pixman_image_get_data(image)) +
         static_cast<ptrdiff_t>(y) * pixman_image_get_stride(image);
}

size_t BytesOf(pixman_image_t* image) {
  return static_cast<size_t>(pixman_image_get_stride(image)) *
             static_cast<size_t>(pixman_image_get_height(image)) +
         kHandleBytes;
}

}  // namespace

Images::Pixels PlainPixels(Colour colour) {
  return {SolidImage(colour), colour.alpha == 0, kHandleBytes};
}

Images::Pixels PixelsOf(const PictureBits& bits) {
  if (IsPlain(bits.pixels)) return PlainPremultiplied(bits.pixels.front());
  PixmanImage image = BlankImage(bits.opaque ? PIXMAN_x8r8g8b8 : PIXMAN_a8r8g8b8, bits.size);
  if (!image) return PlainPixels(Rgb(0, 0));
  auto width = static_cast<size_t>(bits.size.width);
  for (int y = 0; y < bits.size.height; ++y) {
    std::memcpy(RowOf(image.get(), y), bits.pixels.data() + static_cast<size_t>(y) * width, width * 4);
  }
  size_t bytes = BytesOf(image.get());
  return {std::move(image), false, bytes};
}

Images::Pixels CoverageOf(const PictureBits& bits) {
  PixmanImage image = BlankImage(PIXMAN_a8, bits.size);
  if (!image) return PlainPixels(Rgb(0, 0));
  const uint32_t* pixel = bits.pixels.data();
  for (int y = 0; y < bits.size.height; ++y) {
    uint8_t* row = RowOf(image.get(), y);
    for (int x = 0; x < bits.size.width; ++x) row[x] = static_cast<uint8_t>(*pixel++ >> 24);
  }
  size_t bytes = BytesOf(image.get());
  return {std::move(image), false, bytes};
}

}  // namespace kiosk
