#pragma once

#include <pixman.h>

#include <memory>
#include <utility>
#include <vector>

#include "kiosk/ui/geometry.h"

namespace kiosk {

struct PixmanUnref {
  void operator()(pixman_image_t* image) const { pixman_image_unref(image); }
};
using PixmanImage = std::unique_ptr<pixman_image_t, PixmanUnref>;

// A set of pixels as disjoint rectangles.
class Region {
 public:
  Region() { pixman_region32_init(&region_); }
  explicit Region(const std::vector<Rect>& rects) : Region() {
    for (const Rect& r : rects) Add(r);
  }
  Region(const Region& other) : Region() { pixman_region32_copy(&region_, &other.region_); }
  Region(Region&& other) noexcept : Region() { std::swap(region_, other.region_); }
  Region& operator=(Region other) noexcept {
    std::swap(region_, other.region_);
    return *this;
  }
  ~Region() { pixman_region32_fini(&region_); }

  void Add(const Rect& r) {
    if (r.empty()) return;
    pixman_region32_union_rect(&region_, &region_, r.x, r.y, static_cast<unsigned>(r.width),
                               static_cast<unsigned>(r.height));
  }

  void CutTo(const Rect& r) {
    unsigned width = r.empty() ? 0 : static_cast<unsigned>(r.width);
    unsigned height = r.empty() ? 0 : static_cast<unsigned>(r.height);
    pixman_region32_intersect_rect(&region_, &region_, r.x, r.y, width, height);
  }

  void Move(int dx, int dy) { pixman_region32_translate(&region_, dx, dy); }

  bool Touches(const Rect& r) const {
    if (r.empty()) return false;
    pixman_box32_t box{r.x, r.y, r.right(), r.bottom()};
    return pixman_region32_contains_rectangle(&region_, &box) != PIXMAN_REGION_OUT;
  }

  bool Covers(const Rect& r) const {
    pixman_box32_t box{r.x, r.y, r.right(), r.bottom()};
    return pixman_region32_contains_rectangle(&region_, &box) == PIXMAN_REGION_IN;
  }

  bool empty() const { return pixman_region32_not_empty(&region_) == 0; }

  Rect extents() const {
    const pixman_box32_t* box = pixman_region32_extents(&region_);
    return {box->x1, box->y1, box->x2 - box->x1, box->y2 - box->y1};
  }

  std::vector<Rect> rects() const {
    int count = 0;
    const pixman_box32_t* boxes = pixman_region32_rectangles(&region_, &count);
    std::vector<Rect> all;
    for (int i = 0; i < count; ++i) {
      const pixman_box32_t& b = boxes[i];
      all.push_back({b.x1, b.y1, b.x2 - b.x1, b.y2 - b.y1});
    }
    return all;
  }

  const pixman_region32_t* get() const { return &region_; }

 private:
  // pixman's read-only calls take a pointer to a non-const region.
  mutable pixman_region32_t region_;
};

// pixman's colours are premultiplied, 16 bits a channel.
inline pixman_color_t Premultiplied(Colour c) {
  auto channel = [&](uint8_t value) {
    return static_cast<uint16_t>((static_cast<uint32_t>(value) * 257U * c.alpha + 127U) / 255U);
  };
  return {channel(c.red), channel(c.green), channel(c.blue), static_cast<uint16_t>(c.alpha * 257U)};
}

inline PixmanImage SolidImage(Colour c) {
  pixman_color_t premultiplied = Premultiplied(c);
  return PixmanImage(pixman_image_create_solid_fill(&premultiplied));
}

// Zeroed pixels with their own memory.
inline PixmanImage BlankImage(pixman_format_code_t format, Size size) {
  return PixmanImage(pixman_image_create_bits(format, size.width, size.height, nullptr, 0));
}

}  // namespace kiosk
