#pragma once

#include "kiosk/ui/frame.h"

namespace kiosk {

// The top line of every screen: where this kiosk stands, the date, the clock. Not touchable.
struct StatusStrip {
  content::Localized centre;
  content::Localized date;
  content::Localized time;
  bool on_picture = false;  // white, for a picture behind it
};

void DrawStatusStrip(Frame& frame, const StatusStrip& strip);

}  // namespace kiosk
