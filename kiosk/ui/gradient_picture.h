#pragma once

#include "kiosk/ui/display_list.h"
#include "kiosk/ui/pixman_handles.h"

namespace kiosk {

// The gradient as a picture that repeats: 8 px across it and as long as it is along it, dithered with an
// ordered 8x8 pattern, so that a sky over half a screen shows no bands. Premultiplied a8r8g8b8, x8r8g8b8 when
// it is opaque.
PixmanImage GradientPicture(const Gradient& gradient);

}  // namespace kiosk
