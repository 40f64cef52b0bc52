#include "kiosk/screens/choice_tiles.h"

#include <algorithm>

#include "kiosk/screens/tile_map.h"
#include "kiosk/ui/widgets/card.h"

namespace kiosk {
namespace {

constexpr float kGap = 18;
constexpr float kLeastHeight = 112;
constexpr float kMark = 20;
constexpr float kPad = 28;
constexpr float kSign = 40;

struct LaidTile {
  LaidText name;
  LaidText detail;
  float words = 0;  // height of both
};

LaidTile LayTile(Frame& frame, const ChoiceTile& tile, float room) {
  LaidTile laid;
  laid.name = frame.Lay(tile.name, style::BoldLabel(34).Lines(3), room);
  laid.words = laid.name.height;
  if (tile.detail.text.empty()) return laid;
  laid.detail = frame.Lay(tile.detail, style::Label(28).In(colour::kNibi).Lines(2), room);
  laid.words += laid.detail.height;
  return laid;
}

void DrawTile(Frame& frame, const ChoiceTile& tile, const LaidTile& laid, const Box& box) {
  auto element = frame.Begin(Role::Link, tile.name, box, tile.target, {.selected = tile.selected});
  DrawCard(frame, box, element.pressed());
  if (tile.selected) frame.Outline(box, colour::kNone, radius::kCard, 7, colour::kAi);
  float x = box.x + kPad;
  if (tile.mark) {
    frame.Fill({box.x, box.y, kMark, box.height}, *tile.mark, Radii{radius::kCard, 0, 0, radius::kCard});
    x += kMark;
  }
  float y = box.y + (box.height - laid.words) / 2;
  frame.Draw(laid.name, x, y);
  if (!tile.detail.text.empty()) frame.Draw(laid.detail, x, y + laid.name.height);
  frame.Glyph(tile.selected ? "check" : "right", box.end() - kPad - kSign, box.y + (box.height - kSign) / 2,
              kSign, colour::kAi, !tile.selected);
}

}  // namespace

float DrawChoiceTiles(Frame& frame, const std::vector<ChoiceTile>& tiles, float x, float y, float width) {
  size_t columns = frame.text_scale() > 1.25F ? 1 : 2;
  float tile_width = (width - kGap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (size_t first = 0; first < tiles.size(); first += columns) {
    size_t last = std::min(first + columns, tiles.size());
    std::vector<LaidTile> laid;
    float height = kLeastHeight;
    for (size_t i = first; i < last; ++i) {
      laid.push_back(LayTile(frame, tiles[i], tile_width - 3 * kPad - kSign - (tiles[i].mark ? kMark : 0)));
      height = std::max(height, laid.back().words + 32);
    }
    for (size_t i = first; i < last; ++i) {
      auto column = static_cast<float>(i - first);
      DrawTile(frame, tiles[i], laid[i - first], {x + column * (tile_width + kGap), y, tile_width, height});
    }
    y += height + kGap;
  }
  return y;
}

ChoiceTile RegionTile(const Scene& scene, const std::string& code, const content::Record& record) {
  ChoiceTile tile;
  tile.name = scene.Pick(record.short_name.empty() ? record.name : record.short_name);
  tile.mark = ColoursOfRegion(code).deep;
  return tile;
}

}  // namespace kiosk
