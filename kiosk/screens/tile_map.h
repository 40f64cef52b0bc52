#pragma once

#include <array>
#include <span>
#include <string_view>

#include "kiosk/ui/geometry.h"

namespace kiosk {

// Japan as equal tiles: every prefecture is as easy to touch as the next, and the silhouette stays. True
// outlines would give Osaka or Kagawa a target of 6 mm. It never mirrors: east stays on the right.
struct MapTile {
  std::string_view prefecture;  // JIS X 0401
  size_t region;                // 0 to 7, in the order of ColoursOfRegion's table
  float x, y, width, height;    // in tiles
};

inline constexpr float kMapColumns = 12;
inline constexpr float kMapRows = 13.54F;

struct RegionColours {
  std::string_view code;  // "tohoku"
  Colour pale;            // a tile
  Colour deep;            // a chosen tile, a shop curtain; white text on it has contrast 5.8 or more
};

std::span<const MapTile> MapTiles();
const RegionColours& ColoursOfRegion(std::string_view code);
const RegionColours& ColoursOfPrefecture(std::string_view code);
std::string_view RegionOfTile(const MapTile& tile);

}  // namespace kiosk
