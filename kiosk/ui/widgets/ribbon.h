#pragma once

#include <string>

#include "kiosk/ui/frame.h"

namespace kiosk {

// A line across the screen that says something about the information itself, e.g. how old it is. Returns its
// height.
float DrawRibbon(Frame& frame, const content::Localized& text, const std::string& icon, float x, float y,
                 float width, Ink ground = colour::kYamabukiTint, Ink ink = colour::kKinchaText);

}  // namespace kiosk
