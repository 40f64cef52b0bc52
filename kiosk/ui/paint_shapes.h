#pragma once

#include "kiosk/ui/display_list.h"
#include "kiosk/ui/paint_target.h"
#include "kiosk/ui/rounded_parts.h"

namespace kiosk {

// Shapes, gradients and polygons on a target.
void PaintShape(const Shape& shape, PaintTarget& target, RoundedShapes& shapes);
void PaintGradient(const Gradient& gradient, PaintTarget& target, RoundedShapes& shapes);
void PaintPolygon(const Polygon& polygon, PaintTarget& target);

}  // namespace kiosk
