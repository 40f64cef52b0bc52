#pragma once

#include <vector>

#include "kiosk/ui/display_list.h"

namespace kiosk {

// The parts of the screen in which `after` may look different from `before`: few, disjoint rectangles inside
// the screen (at most 8), whole when the sizes differ. Painting `after` inside them and keeping the rest
// gives exactly the picture that painting all of `after` gives.
std::vector<Rect> Damage(const DisplayList& before, const DisplayList& after);

}  // namespace kiosk
