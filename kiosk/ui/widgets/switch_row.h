#pragma once

#include <string>

#include "kiosk/ui/frame.h"

namespace kiosk {

// A card with an icon, a word and a switch; the whole card is the target. Returns the height of the row.
struct SwitchRow {
  content::Localized text;
  std::string icon;
  std::string target;
  bool on = false;
};

float SwitchRowHeight(Frame& frame, const SwitchRow& row, float width);
void DrawSwitchRow(Frame& frame, const SwitchRow& row, const Box& box);

}  // namespace kiosk
