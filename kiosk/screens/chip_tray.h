#pragma once

#include <vector>

#include "kiosk/screens/pager.h"
#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/widgets/chip.h"

namespace kiosk {

// A tray of chips in as many lines as they need, with the pager at the end of the last one.
float ChipTrayHeight(Frame& frame, const std::vector<Chip>& chips);
void DrawChipTray(Frame& frame, const Scene& scene, const std::vector<Chip>& chips, const Page& page);

}  // namespace kiosk
