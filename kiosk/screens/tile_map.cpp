#include "kiosk/screens/tile_map.h"

namespace kiosk {
namespace {

constexpr std::array<RegionColours, 8> kRegions{{
    {"hokkaido", Rgb(0xAFCFE0), Rgb(0x2F6A96)},
    {"tohoku", Rgb(0xBBD4B4), Rgb(0x3F6B4A)},
    {"kanto", Rgb(0xB4C6DD), Rgb(0x1B4770)},
    {"chubu", Rgb(0xCFC5E2), Rgb(0x5F4B8B)},
    {"kansai", Rgb(0xEBC0B1), Rgb(0xA8432E)},
    {"chugoku", Rgb(0xEFD595), Rgb(0x835400)},
    {"shikoku", Rgb(0xAFD8D4), Rgb(0x0F5C6B)},
    {"kyushu", Rgb(0xE5B9C3), Rgb(0x8E3B4F)},
}};

// Position and size in tiles, from the top left of Hokkaido's row.
constexpr std::array<MapTile, 47> kTiles{{
    {"01", 0, 9.0F, 0.0F, 3.0F, 2.0F},    {"02", 1, 10.0F, 2.18F, 2.0F, 1.0F},
    {"03", 1, 11.0F, 3.18F, 1.0F, 1.0F},  {"04", 1, 11.0F, 4.18F, 1.0F, 1.0F},
    {"05", 1, 10.0F, 3.18F, 1.0F, 1.0F},  {"06", 1, 10.0F, 4.18F, 1.0F, 1.0F},
    {"07", 1, 10.0F, 5.18F, 2.0F, 1.0F},  {"08", 2, 11.0F, 6.18F, 1.0F, 1.0F},
    {"09", 2, 10.0F, 6.18F, 1.0F, 1.0F},  {"10", 2, 9.0F, 6.18F, 1.0F, 1.0F},
    {"11", 2, 9.0F, 7.18F, 1.0F, 1.0F},   {"12", 2, 11.0F, 7.18F, 1.0F, 2.0F},
    {"13", 2, 10.0F, 7.18F, 1.0F, 1.0F},  {"14", 2, 9.0F, 8.18F, 2.0F, 1.0F},
    {"15", 3, 9.0F, 5.18F, 1.0F, 1.0F},   {"16", 3, 8.0F, 5.18F, 1.0F, 1.0F},
    {"17", 3, 7.0F, 5.18F, 1.0F, 1.0F},   {"18", 3, 6.0F, 6.18F, 1.0F, 1.0F},
    {"19", 3, 8.0F, 7.18F, 1.0F, 1.0F},   {"20", 3, 8.0F, 6.18F, 1.0F, 1.0F},
    {"21", 3, 7.0F, 6.18F, 1.0F, 1.0F},   {"22", 3, 8.0F, 8.18F, 1.0F, 1.0F},
    {"23", 3, 7.0F, 7.18F, 1.0F, 1.0F},   {"24", 4, 7.0F, 8.18F, 1.0F, 1.0F},
    {"25", 4, 6.0F, 7.18F, 1.0F, 1.0F},   {"26", 4, 5.0F, 7.18F, 1.0F, 1.0F},
    {"27", 4, 5.0F, 8.18F, 1.0F, 1.0F},   {"28", 4, 4.0F, 7.18F, 1.0F, 2.0F},
    {"29", 4, 6.0F, 8.18F, 1.0F, 1.0F},   {"30", 4, 5.0F, 9.18F, 2.0F, 1.0F},
    {"31", 5, 3.0F, 7.18F, 1.0F, 1.0F},   {"32", 5, 2.0F, 7.18F, 1.0F, 1.0F},
    {"33", 5, 3.0F, 8.18F, 1.0F, 1.0F},   {"34", 5, 2.0F, 8.18F, 1.0F, 1.0F},
    {"35", 5, 1.0F, 7.18F, 1.0F, 2.0F},   {"36", 6, 3.36F, 10.54F, 1.0F, 1.0F},
    {"37", 6, 3.36F, 9.54F, 1.0F, 1.0F},  {"38", 6, 2.36F, 9.54F, 1.0F, 1.0F},
    {"39", 6, 2.36F, 10.54F, 1.0F, 1.0F}, {"40", 7, 1.0F, 9.54F, 1.0F, 1.0F},
    {"41", 7, 0.0F, 9.54F, 1.0F, 1.0F},   {"42", 7, 0.0F, 10.54F, 1.0F, 1.0F},
    {"43", 7, 0.0F, 11.54F, 1.0F, 1.0F},  {"44", 7, 1.0F, 10.54F, 1.0F, 1.0F},
    {"45", 7, 1.0F, 11.54F, 1.0F, 1.0F},  {"46", 7, 0.0F, 12.54F, 2.0F, 1.0F},
    {"47", 7, 3.0F, 12.54F, 1.0F, 1.0F},
}};

}  // namespace

std::span<const MapTile> MapTiles() {
  return kTiles;
}

const RegionColours& ColoursOfRegion(std::string_view code) {
  for (const RegionColours& region : kRegions) {
    if (region.code == code) return region;
  }
  return kRegions[2];
}

const RegionColours& ColoursOfPrefecture(std::string_view code) {
  for (const MapTile& tile : kTiles) {
    if (tile.prefecture == code) return kRegions[tile.region];
  }
  return kRegions[2];
}

std::string_view RegionOfTile(const MapTile& tile) {
  return kRegions[tile.region].code;
}

}  // namespace kiosk
