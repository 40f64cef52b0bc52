#pragma once

#include "kiosk/ui/frame.h"

namespace kiosk {

// A white card with a soft shadow; darker while it is pressed.
void DrawCard(Frame& frame, const Box& box, bool pressed = false);

}  // namespace kiosk
