#include "kiosk/screens/chip_tray.h"

#include "kiosk/screens/chrome.h"

namespace kiosk {
namespace {

constexpr float kChip = 96;
constexpr float kGap = 12;
constexpr float kLineGap = 20;
constexpr float kPad = 28;
constexpr float kPager = 220;

struct Placed {
  float x = 0;
  size_t line = 0;
};

struct Arrangement {
  std::vector<Placed> chips;
  size_t lines = 1;
  float height = 0;
};

// The room of the pager is left free at the end of the last line, whether or not there is one: a tray does
// not change its height with the number of rows above it.
Arrangement Arrange(Frame& frame, const std::vector<Chip>& chips) {
  float end = frame.width() - layout::kCardGutter;
  Arrangement arranged;
  float x = layout::kCardGutter;
  for (const Chip& chip : chips) {
    float width = ChipWidth(frame, chip);
    if (x > layout::kCardGutter && x + width > end) {
      x = layout::kCardGutter;
      ++arranged.lines;
    }
    arranged.chips.push_back({x, arranged.lines - 1});
    x += width + kGap;
  }
  if (x - kGap > end - kPager) ++arranged.lines;
  auto lines = static_cast<float>(arranged.lines);
  arranged.height = 2 * kPad + lines * kChip + (lines - 1) * kLineGap;
  return arranged;
}

}  // namespace

float ChipTrayHeight(Frame& frame, const std::vector<Chip>& chips) {
  return Arrange(frame, chips).height;
}

void DrawChipTray(Frame& frame, const Scene& scene, const std::vector<Chip>& chips, const Page& page) {
  Arrangement arranged = Arrange(frame, chips);
  float tray = DrawTray(frame, arranged.height);
  for (size_t i = 0; i < chips.size(); ++i) {
    const Placed& placed = arranged.chips[i];
    DrawChip(frame, chips[i], placed.x, tray + kPad + static_cast<float>(placed.line) * (kChip + kLineGap));
  }
  DrawPager(frame, scene, page, frame.width() - layout::kCardGutter,
            tray + kPad + static_cast<float>(arranged.lines - 1) * (kChip + kLineGap));
}

}  // namespace kiosk
