#pragma once

#include <string>
#include <vector>

#include "kiosk/ui/frame.h"

namespace kiosk {

struct Segment {
  content::Localized text;
  std::string target;
  bool selected = false;
};

// One of several, side by side in a pill 104 high. Segments share the width by the length of their words.
void DrawSegmented(Frame& frame, const std::vector<Segment>& segments, float x, float y, float width);

}  // namespace kiosk
