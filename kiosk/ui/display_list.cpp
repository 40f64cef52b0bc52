#include "kiosk/ui/display_list.h"

#include <cmath>

namespace kiosk {
namespace {

Rect BoundsOfItem(const Shape& shape) {
  return shape.rect;
}
Rect BoundsOfItem(const Gradient& gradient) {
  return gradient.rect;
}
Rect BoundsOfItem(const Picture& picture) {
  return picture.rect;
}
Rect BoundsOfItem(const Pattern& pattern) {
  return pattern.rect;
}
Rect BoundsOfItem(const Icon& icon) {
  return icon.rect;
}
Rect BoundsOfItem(const Text& text) {
  return text.bounds;
}
Rect BoundsOfItem(const PushClip&) {
  return {};
}
Rect BoundsOfItem(const PushOpacity&) {
  return {};
}
Rect BoundsOfItem(const Pop&) {
  return {};
}

Rect BoundsOfItem(const NineSlice& slice) {
  if (slice.rect.empty()) return {};
  int reach = ScaledInset(slice);
  return {slice.rect.x - reach, slice.rect.y - reach, slice.rect.width + 2 * reach,
          slice.rect.height + 2 * reach};
}

Rect BoundsOfItem(const Polygon& polygon) {
  if (polygon.points.empty()) return {};
  Point low = polygon.points.front();
  Point high = low;
  for (const Point& p : polygon.points) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

}  // namespace

int ScaledInset(const NineSlice& slice) {
  return std::max(0, static_cast<int>(std::lround(static_cast<float>(slice.inset) * slice.scale)));
}

Rect BoundsOf(const Item& item) {
  Rect bounds = std::visit([](const auto& kind) { return BoundsOfItem(kind); }, item);
  return bounds.empty() ? Rect{} : bounds;
}

}  // namespace kiosk
