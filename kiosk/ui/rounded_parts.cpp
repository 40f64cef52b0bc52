#include "kiosk/ui/rounded_parts.h"

#include <cmath>

#include "kiosk/ui/coverage.h"
#include "kiosk/ui/dashes.h"

namespace kiosk {
namespace {

constexpr size_t kMaxBytes = 8U << 20;

int Ceil(float value) {
  return static_cast<int>(std::ceil(value));
}

// How far a corner pulls the side in, at `depth` px from the corner's own end of the side.
float Indent(float radius, float depth) {
  if (depth >= radius) return 0;
  float up = radius - depth;
  return radius - std::sqrt(std::max(0.0F, radius * radius - up * up));
}

// The inside of a rounded rectangle that stands `inset` px within `size`.
SpanAt RoundedSpan(Size size, Radii radii, int inset) {
  auto edge = static_cast<float>(inset);
  float right = static_cast<float>(size.width) - edge;
  float bottom = static_cast<float>(size.height) - edge;
  auto inner = [edge](float radius) { return std::max(0.0F, radius - edge); };
  Radii r{inner(radii.top_left), inner(radii.top_right), inner(radii.bottom_right), inner(radii.bottom_left)};
  return [=](float y) -> Span {
    if (y < edge || y > bottom) return {};
    float left_indent = std::max(Indent(r.top_left, y - edge), Indent(r.bottom_left, bottom - y));
    float right_indent = std::max(Indent(r.top_right, y - edge), Indent(r.bottom_right, bottom - y));
    return {edge + left_indent, right - right_indent};
  };
}

void Subtract(pixman_image_t* from, pixman_image_t* what) {
  auto* pixels = reinterpret_cast<uint8_t*>(pixman_image_get_data(from));
  const auto* less = reinterpret_cast<const uint8_t*>(pixman_image_get_data(what));
  size_t count =
      static_cast<size_t>(pixman_image_get_stride(from)) * static_cast<size_t>(pixman_image_get_height(from));
  for (size_t i = 0; i < count; ++i)
    pixels[i] = static_cast<uint8_t>(pixels[i] - std::min(pixels[i], less[i]));
}

void AddPartial(RoundedParts& parts, const RoundedOutline& outline, const Rect& window) {
  if (window.empty()) return;
  PixmanImage coverage = ConvexCoverage(window, RoundedSpan(outline.size, outline.radii, 0));
  if (!coverage) return;
  if (outline.edge > 0) {
    PixmanImage hole = ConvexCoverage(window, RoundedSpan(outline.size, outline.radii, outline.edge));
    if (!hole) return;
    Subtract(coverage.get(), hole.get());
    if (outline.dash > 0) CutDashes(coverage.get(), window, outline);
  }
  parts.bytes +=
      static_cast<size_t>(pixman_image_get_stride(coverage.get())) * static_cast<size_t>(window.height);
  parts.partial.push_back({window, std::move(coverage)});
}

void AddWhole(RoundedParts& parts, const Rect& rect) {
  if (!rect.empty()) parts.whole.push_back(rect);
}

// The four corner squares' sizes; both corners of a row are made equally high.
struct Corners {
  int top, bottom, top_left, top_right, bottom_right, bottom_left;
};

Corners CornersOf(const RoundedOutline& outline) {
  const Radii& r = outline.radii;
  auto side = [&](float radius) { return std::max(Ceil(radius), outline.edge); };
  return {side(std::max(r.top_left, r.top_right)),
          side(std::max(r.bottom_left, r.bottom_right)),
          side(r.top_left),
          side(r.top_right),
          side(r.bottom_right),
          side(r.bottom_left)};
}

void AddCorners(RoundedParts& parts, const RoundedOutline& outline, const Corners& c) {
  auto [width, height] = outline.size;
  AddPartial(parts, outline, {0, 0, c.top_left, c.top});
  AddPartial(parts, outline, {width - c.top_right, 0, c.top_right, c.top});
  AddPartial(parts, outline, {width - c.bottom_right, height - c.bottom, c.bottom_right, c.bottom});
  AddPartial(parts, outline, {0, height - c.bottom, c.bottom_left, c.bottom});
}

void AddInside(RoundedParts& parts, const RoundedOutline& outline, const Corners& c) {
  auto [width, height] = outline.size;
  AddWhole(parts, {c.top_left, 0, width - c.top_left - c.top_right, c.top});
  AddWhole(parts, {0, c.top, width, height - c.top - c.bottom});
  AddWhole(parts, {c.bottom_left, height - c.bottom, width - c.bottom_left - c.bottom_right, c.bottom});
}

void AddSides(RoundedParts& parts, const RoundedOutline& outline, const Corners& c) {
  auto [width, height] = outline.size;
  int edge = outline.edge;
  int between = height - c.top - c.bottom;
  AddWhole(parts, {c.top_left, 0, width - c.top_left - c.top_right, edge});
  AddWhole(parts, {0, c.top, edge, between});
  AddWhole(parts, {width - edge, c.top, edge, between});
  AddWhole(parts, {c.bottom_left, height - edge, width - c.bottom_left - c.bottom_right, edge});
}

}  // namespace

Radii FittingRadii(Radii r, Size size) {
  auto width = static_cast<float>(size.width);
  auto height = static_cast<float>(size.height);
  float scale = 1;
  auto fit = [&](float a, float b, float side) {
    if (a + b > side) scale = std::min(scale, side / (a + b));
  };
  for (float* radius : {&r.top_left, &r.top_right, &r.bottom_right, &r.bottom_left}) {
    *radius = std::max(0.0F, *radius);
  }
  fit(r.top_left, r.top_right, width);
  fit(r.bottom_left, r.bottom_right, width);
  fit(r.top_left, r.bottom_left, height);
  fit(r.top_right, r.bottom_right, height);
  return {r.top_left * scale, r.top_right * scale, r.bottom_right * scale, r.bottom_left * scale};
}

RoundedParts TakeApart(const RoundedOutline& wanted) {
  RoundedParts parts;
  RoundedOutline outline = wanted;
  outline.radii = FittingRadii(wanted.radii, wanted.size);
  Corners c = CornersOf(outline);
  auto [width, height] = outline.size;
  bool corners_meet =
      c.top + c.bottom > height || c.top_left + c.top_right > width || c.bottom_left + c.bottom_right > width;
  if (corners_meet || outline.dash > 0) {
    AddPartial(parts, outline, {0, 0, width, height});
    return parts;
  }
  AddCorners(parts, outline, c);
  if (outline.edge > 0) {
    AddSides(parts, outline, c);
  } else {
    AddInside(parts, outline, c);
  }
  return parts;
}

const RoundedParts& RoundedShapes::PartsOf(const RoundedOutline& o) {
  Key key{static_cast<float>(o.size.width),
          static_cast<float>(o.size.height),
          o.radii.top_left,
          o.radii.top_right,
          o.radii.bottom_right,
          o.radii.bottom_left,
          static_cast<float>(o.edge),
          o.dash};
  auto found = known_.find(key);
  if (found != known_.end()) return found->second;
  // An animation goes through many sizes; starting over is cheaper than remembering who was used last.
  if (bytes_ > kMaxBytes) {
    known_.clear();
    bytes_ = 0;
  }
  RoundedParts parts = TakeApart(o);
  bytes_ += parts.bytes + sizeof(RoundedParts) + 256;
  return known_.emplace(std::move(key), std::move(parts)).first->second;
}

}  // namespace kiosk
