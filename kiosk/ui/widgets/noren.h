#pragma once

#include <string>

#include "kiosk/ui/frame.h"

namespace kiosk {

// A shop front of `size` by `size` with a curtain in the region's colour and the prefecture's kanji on it. A
// shop that is closed hangs a grey one. Ornament; it never mirrors.
void DrawNoren(Frame& frame, const std::string& kanji, Ink curtain, float x, float y, float size,
               Radii radii = {});

}  // namespace kiosk
