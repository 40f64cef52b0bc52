#pragma once

#include "kiosk/ui/rounded_parts.h"

namespace kiosk {

// Takes the gaps out of an edge: walks the edge's middle line clockwise from the end of the top left corner,
// dash and gap equally long and stretched a little so that a whole number goes round. `coverage` is the
// edge's, in `window`.
void CutDashes(pixman_image_t* coverage, const Rect& window, const RoundedOutline& outline);

}  // namespace kiosk
