#pragma once

#include <functional>

#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// A screen that lies as a sheet over a dimmed picture: title, a way to close it, a middle that scrolls where
// it does not fit, and actions in the tray.
struct PageSheet {
  content::Localized title;
  float top = 262;
  std::string close;  // where the cross leads; "" is back
  // Draws from y on, `width` wide, and returns where it ends.
  std::function<float(float x, float y, float width)> draw_content;
  struct Action {
    content::Localized text;
    std::string icon;
    std::string target;
  };
  std::vector<Action> actions;  // in the tray; the last one is the primary
};

void DrawPageSheet(Frame& frame, const Scene& scene, const PageSheet& sheet);

}  // namespace kiosk
