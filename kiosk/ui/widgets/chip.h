#pragma once

#include <string>

#include "kiosk/ui/frame.h"

namespace kiosk {

// A pill of the tray that filters or chooses: white with an edge, indigo with a check when chosen.
struct Chip {
  content::Localized text;
  std::string icon;  // before the text
  std::string target;
  bool selected = false;
};

// Draws a chip 96 high and returns its width, at least 112.
float DrawChip(Frame& frame, const Chip& chip, float x, float y);
float ChipWidth(Frame& frame, const Chip& chip);

}  // namespace kiosk
