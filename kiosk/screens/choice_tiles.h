#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// One of the things to choose between, such as the regions: a name, a line below it, and at its start a mark
// in its colour.
struct ChoiceTile {
  content::Localized name;
  content::Localized detail;
  std::string target;
  std::optional<Ink> mark;
  bool selected = false;
};

// Tiles in two columns, in one when the text is large; returns where they end.
float DrawChoiceTiles(Frame& frame, const std::vector<ChoiceTile>& tiles, float x, float y, float width);

// The region as a tile with its colour; without detail and target.
ChoiceTile RegionTile(const Scene& scene, const std::string& code, const content::Record& record);

}  // namespace kiosk
