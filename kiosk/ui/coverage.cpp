#include "kiosk/ui/coverage.h"

#include <cmath>

namespace kiosk {
namespace {

constexpr int kLines = 16;      // a pixel
constexpr int kUnit = 1 << 12;  // a pixel's width; integers, so that no sum depends on where it started
constexpr int64_t kFull = int64_t{kLines} * kUnit;

int Units(float x) {
  return static_cast<int>(std::lround(std::clamp(x, -1e5F, 1e5F) * kUnit));
}

// One row of pixels as differences: the running sum is the covered part. A span costs four additions, however
// long it is.
class Row {
 public:
  explicit Row(int width) : width_(width), steps_(static_cast<size_t>(width) + 2) {}

  void Add(int left, int right) {
    left = std::clamp(left, 0, width_ * kUnit);
    right = std::clamp(right, 0, width_ * kUnit);
    if (right <= left) return;
    Step(left, 1);
    Step(right, -1);
  }

  void WriteTo(uint8_t* pixels) {
    int64_t sum = 0;
    for (int x = 0; x < width_; ++x) {
      sum += steps_[static_cast<size_t>(x)];
      pixels[x] = static_cast<uint8_t>((sum * 255 + kFull / 2) / kFull);
    }
    std::fill(steps_.begin(), steps_.end(), 0);
  }

 private:
  void Step(int x, int sign) {
    auto pixel = static_cast<size_t>(x / kUnit);
    int beyond = x % kUnit;
    steps_[pixel] += sign * (kUnit - beyond);
    steps_[pixel + 1] += sign * beyond;
  }

  int width_;
  std::vector<int> steps_;
};

}  // namespace

PixmanImage ConvexCoverage(const Rect& window, const SpanAt& span_at) {
  PixmanImage image = BlankImage(PIXMAN_a8, {window.width, window.height});
  if (!image) return image;
  auto* pixels = reinterpret_cast<uint8_t*>(pixman_image_get_data(image.get()));
  int stride = pixman_image_get_stride(image.get());
  Row row(window.width);
  int origin = window.x * kUnit;
  for (int y = 0; y < window.height; ++y) {
    for (int line = 0; line < kLines; ++line) {
      float middle = static_cast<float>(window.y + y) + (static_cast<float>(line) + 0.5F) / kLines;
      Span span = span_at(middle);
      if (span.right > span.left) row.Add(Units(span.left) - origin, Units(span.right) - origin);
    }
    row.WriteTo(pixels + static_cast<ptrdiff_t>(y) * stride);
  }
  return image;
}

}  // namespace kiosk
