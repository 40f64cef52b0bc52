#pragma once

#include <string>
#include <vector>

#include "kiosk/ui/frame.h"

namespace kiosk {

// The bar at the foot of every screen. An item without a target is shown disabled.
struct BarItem {
  content::Localized text;
  std::string icon;
  std::string target;
  bool directional = false;  // its icon mirrors with the reading direction
  bool vermilion = false;
  size_t count = 0;  // in a round mark at the icon; 0: none
};

void DrawGlobalBar(Frame& frame, const content::Localized& name, const std::vector<BarItem>& items);

}  // namespace kiosk
