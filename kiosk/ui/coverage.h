#pragma once

#include <functional>

#include "kiosk/ui/geometry.h"
#include "kiosk/ui/pixman_handles.h"

namespace kiosk {

// Where a convex shape begins and ends on a horizontal line; nothing when right <= left.
struct Span {
  float left = 0;
  float right = 0;
};
using SpanAt = std::function<Span(float y)>;

// How much of each pixel of `window` the shape covers, as an a8 picture of the window's size. Exact along x,
// sixteen lines a pixel along y, and the same for a pixel whatever the window around it: a part painted alone
// fits its neighbours.
PixmanImage ConvexCoverage(const Rect& window, const SpanAt& span_at);

}  // namespace kiosk
