#include "kiosk/ui/gradient_picture.h"

#include <array>
#include <cmath>

namespace kiosk {
namespace {

constexpr int kTile = 8;

// Bayer's ordered pattern: every threshold from 0 to 63 once, neighbours far apart.
constexpr uint8_t Threshold(int x, int y) {
  int value = 0;
  for (int bit = 0; bit < 3; ++bit) {
    int from_x = (x >> bit) & 1;
    int from_y = (y >> bit) & 1;
    value |= ((from_x ^ from_y) << (5 - 2 * bit)) | (from_y << (4 - 2 * bit));
  }
  return static_cast<uint8_t>(value);
}

// A premultiplied colour in 1/256 of a step, blue to alpha.
using Fine = std::array<uint32_t, 4>;

Fine FineColour(const Gradient& g, float place) {
  auto mix = [&](uint8_t a, uint8_t b) {
    return static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * place;
  };
  float alpha = mix(g.from.alpha, g.to.alpha);
  auto premultiplied = [&](uint8_t a, uint8_t b) {
    // Between premultiplied ends, so that a colour that fades into nothing keeps its hue.
    float from = static_cast<float>(a) * static_cast<float>(g.from.alpha) / 255.0F;
    float to = static_cast<float>(b) * static_cast<float>(g.to.alpha) / 255.0F;
    return static_cast<uint32_t>(std::lround((from + (to - from) * place) * 256.0F));
  };
  return {premultiplied(g.from.blue, g.to.blue), premultiplied(g.from.green, g.to.green),
          premultiplied(g.from.red, g.to.red), static_cast<uint32_t>(std::lround(alpha * 256.0F))};
}

// One threshold for all channels: a colour never exceeds its alpha.
uint32_t Dithered(const Fine& colour, uint32_t threshold) {
  uint32_t pixel = 0;
  for (size_t channel = 0; channel < 4; ++channel) {
    uint32_t value = std::min(255U, (colour[channel] + threshold * 4 + 2) >> 8);
    pixel |= value << (8 * channel);
  }
  return pixel;
}

}  // namespace

PixmanImage GradientPicture(const Gradient& g) {
  int length = g.horizontal ? g.rect.width : g.rect.height;
  Size size = g.horizontal ? Size{length, kTile} : Size{kTile, length};
  bool opaque = g.from.alpha == 255 && g.to.alpha == 255;
  PixmanImage image = BlankImage(opaque ? PIXMAN_x8r8g8b8 : PIXMAN_a8r8g8b8, size);
  if (!image) return image;
  uint32_t* pixels = pixman_image_get_data(image.get());
  int stride = pixman_image_get_stride(image.get()) / 4;
  for (int along = 0; along < length; ++along) {
    Fine colour = FineColour(g, (static_cast<float>(along) + 0.5F) / static_cast<float>(length));
    for (int across = 0; across < kTile; ++across) {
      int x = g.horizontal ? along : across;
      int y = g.horizontal ? across : along;
      pixels[static_cast<ptrdiff_t>(y) * stride + x] = Dithered(colour, Threshold(x % kTile, y % kTile));
    }
  }
  pixman_image_set_repeat(image.get(), PIXMAN_REPEAT_NORMAL);
  return image;
}

}  // namespace kiosk
