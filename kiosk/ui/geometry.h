#pragma once

#include <algorithm>
#include <cstdint>

namespace kiosk {

// Device pixels, origin at the top left, y down.
struct Point {
  int x = 0;
  int y = 0;
  bool operator==(const Point&) const = default;
};

struct Size {
  int width = 0;
  int height = 0;
  bool operator==(const Size&) const = default;
};

struct Rect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  bool operator==(const Rect&) const = default;

  int right() const { return x + width; }
  int bottom() const { return y + height; }
  bool empty() const { return width <= 0 || height <= 0; }
  bool Contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
};

inline Rect Intersection(const Rect& a, const Rect& b) {
  int left = std::max(a.x, b.x);
  int top = std::max(a.y, b.y);
  Rect both{left, top, std::min(a.right(), b.right()) - left, std::min(a.bottom(), b.bottom()) - top};
  return both.empty() ? Rect{} : both;
}

// The smallest rectangle around both; an empty one counts for nothing.
inline Rect Union(const Rect& a, const Rect& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  int left = std::min(a.x, b.x);
  int top = std::min(a.y, b.y);
  return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

// sRGB, straight alpha.
struct Colour {
  uint8_t red = 0;
  uint8_t green = 0;
  uint8_t blue = 0;
  uint8_t alpha = 255;
  bool operator==(const Colour&) const = default;
};

// 0x10294A; alpha as a fraction.
constexpr Colour Rgb(uint32_t hex, float alpha = 1.0F) {
  return {static_cast<uint8_t>(hex >> 16), static_cast<uint8_t>(hex >> 8), static_cast<uint8_t>(hex),
          static_cast<uint8_t>(alpha * 255.0F + 0.5F)};
}

// Corner radii in px, clockwise from the top left.
struct Radii {
  float top_left = 0;
  float top_right = 0;
  float bottom_right = 0;
  float bottom_left = 0;
  bool operator==(const Radii&) const = default;

  static constexpr Radii All(float r) { return {r, r, r, r}; }
  static constexpr Radii Top(float r) { return {r, r, 0, 0}; }
};

}  // namespace kiosk
