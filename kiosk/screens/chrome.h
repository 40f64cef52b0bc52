#pragma once

#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/widgets/status_strip.h"

namespace kiosk {

// The part of a screen between the status strip and the global bar.
inline float ContentBottom(const Frame& frame) {
  return frame.height() - frame.bar_height();
}

// What the strip at the top says: where this is, date and time.
StatusStrip StatusOf(const Scene& scene, bool on_picture);

// The status strip and the global bar, drawn last so that nothing lies over them.
void DrawChrome(Frame& frame, const Scene& scene, bool on_picture);

// Paper with rounded upper corners that lies over the foot of a picture and reaches down to the bar.
void DrawSheet(Frame& frame, float top, float corner = radius::kSheetTop);

// The tray for page tools just above the bar; returns its top.
float DrawTray(Frame& frame, float height = layout::kTrayHeight);

// A picture across the top of the screen, darkened at its foot so that white text on it can be read.
void DrawHero(Frame& frame, const ImageKey& image, float height, float scrim_from);

// "Information as of ..." when it is old; returns the height used, 0 when it is fresh.
float DrawFreshness(Frame& frame, const Scene& scene, float y);

}  // namespace kiosk
