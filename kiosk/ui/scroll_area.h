#pragma once

#include <string>

#include "kiosk/ui/geometry.h"

namespace kiosk {

// A part of a screen that a finger can move up and down, as it was drawn. All in design units but the
// viewport.
struct ScrollArea {
  std::string id;
  Rect viewport;  // device px
  float px_per_unit = 1;
  float offset = 0;  // how far the content is moved up, 0 at its top; beyond its ends while it is pulled
  float most = 0;    // the offset at which the end of the content stands at the end of the viewport
  float pitch = 0;   // of rows at which it comes to rest; 0: anywhere
};

}  // namespace kiosk
