#include "kiosk/ui/paint_shapes.h"

#include <cmath>
#include <limits>

#include "kiosk/ui/coverage.h"
#include "kiosk/ui/gradient_picture.h"

namespace kiosk {
namespace {

Point CornerOf(const Rect& rect) {
  return {rect.x, rect.y};
}

Radii Shrunk(const Radii& r, float by) {
  auto less = [by](float radius) { return std::max(0.0F, radius - by); };
  return {less(r.top_left), less(r.top_right), less(r.bottom_right), less(r.bottom_left)};
}

int EdgeOf(const Shape& shape) {
  if (shape.edge_width <= 0 || shape.edge.alpha == 0) return 0;
  int width = std::max(1, static_cast<int>(std::lround(shape.edge_width)));
  return std::min(width, (std::min(shape.rect.width, shape.rect.height) + 1) / 2);
}

void PaintInside(const Shape& shape, int edge, PaintTarget& target, RoundedShapes& shapes) {
  Rect rect = shape.rect;
  Radii radii = FittingRadii(shape.radii, {rect.width, rect.height});
  // Under a solid edge the fill ends one pixel earlier: it would shine through the edge's smooth outer
  // pixels.
  if (edge >= 2 && shape.edge.alpha == 255 && shape.edge_dash <= 0) {
    rect = {rect.x + 1, rect.y + 1, rect.width - 2, rect.height - 2};
    radii = Shrunk(radii, 1);
  }
  if (rect.empty()) return;
  target.FillOutline(shape.fill, shapes.PartsOf({{rect.width, rect.height}, radii, 0, 0}), CornerOf(rect));
}

// Where a horizontal line enters and leaves the polygon.
Span PolygonSpan(const std::vector<Point>& points, float y) {
  Span span{std::numeric_limits<float>::max(), std::numeric_limits<float>::lowest()};
  for (size_t i = 0; i < points.size(); ++i) {
    const Point& a = points[i];
    const Point& b = points[(i + 1) % points.size()];
    auto top = static_cast<float>(std::min(a.y, b.y));
    auto bottom = static_cast<float>(std::max(a.y, b.y));
    if (y < top || y >= bottom) continue;
    float part = (y - static_cast<float>(a.y)) / static_cast<float>(b.y - a.y);
    float x = static_cast<float>(a.x) + part * static_cast<float>(b.x - a.x);
    span.left = std::min(span.left, x);
    span.right = std::max(span.right, x);
  }
  return span;
}

}  // namespace

void PaintShape(const Shape& shape, PaintTarget& target, RoundedShapes& shapes) {
  int edge = EdgeOf(shape);
  if (shape.fill.alpha > 0) PaintInside(shape, edge, target, shapes);
  if (edge == 0) return;
  Size size{shape.rect.width, shape.rect.height};
  target.FillOutline(shape.edge, shapes.PartsOf({size, shape.radii, edge, shape.edge_dash}),
                     CornerOf(shape.rect));
}

void PaintGradient(const Gradient& gradient, PaintTarget& target, RoundedShapes& shapes) {
  PixmanImage picture = GradientPicture(gradient);
  if (!picture) return;
  Size size{gradient.rect.width, gradient.rect.height};
  target.PaintOutline({picture.get(), CornerOf(gradient.rect)}, shapes.PartsOf({size, gradient.radii, 0, 0}),
                      CornerOf(gradient.rect));
}

void PaintPolygon(const Polygon& polygon, PaintTarget& target) {
  if (polygon.points.size() < 3 || polygon.fill.alpha == 0) return;
  Rect window = Intersection(BoundsOf(polygon), target.reach().extents());
  if (window.empty()) return;
  PixmanImage coverage = ConvexCoverage(window, [&](float y) { return PolygonSpan(polygon.points, y); });
  if (!coverage) return;
  PixmanImage solid = SolidImage(polygon.fill);
  target.Paint({solid.get(), {}}, coverage.get(), window);
}

}  // namespace kiosk
