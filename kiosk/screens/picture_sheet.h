#pragma once

#include <functional>
#include <string>

#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// A screen of a picture above and a sheet below it, whose content scrolls where it does not fit, with a tray
// of its own.
struct PictureSheet {
  ImageKey image;
  float lowest_top = 600;  // of the sheet; it stands higher when its content needs the room
  float highest_top = 300;
  // Draws on the sheet from y on and returns where it ends; on a scrap frame first, to know its height.
  std::function<float(Frame& frame, float y)> draw_content;
  // Draws the tools into the tray that begins at `tray`; they may reach to `end`.
  std::function<void(float tray, float end)> draw_tools;
};

// Returns where the sheet begins, for what is drawn over the picture.
float DrawPictureSheet(Frame& frame, const Scene& scene, const PictureSheet& sheet);

}  // namespace kiosk
