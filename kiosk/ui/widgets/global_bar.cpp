#include "kiosk/ui/widgets/global_bar.h"

namespace kiosk {
namespace {

constexpr float kIcon = 52;
constexpr float kGap = 10;
constexpr float kLabelPad = 6;

void DrawItem(Frame& frame, const BarItem& item, const Box& cell, bool divided) {
  bool disabled = item.target.empty();
  auto element = frame.Begin(Role::Button, item.text, cell, item.target, {.disabled = disabled});
  if (item.vermilion) frame.Fill(cell, element.pressed() ? colour::kShuText : colour::kShu);
  if (element.pressed() && !item.vermilion) frame.Fill(cell, colour::kAiPressed);
  if (divided) frame.Fill({cell.x, cell.y + 44, 2, cell.height - 88}, colour::kBarDivider);
  Ink ink = disabled ? colour::kBarDisabled : colour::kOnDark;
  LaidText label = frame.Lay(item.text, style::BoldLabel(27).In(ink).Centred().Lines(2).GrowingTo(1.22F),
                             cell.width - 2 * kLabelPad);
  float top = cell.y + (cell.height - kIcon - kGap - label.height) / 2;
  frame.Glyph(item.icon, cell.x + (cell.width - kIcon) / 2, top, kIcon, ink, item.directional);
  frame.Draw(label, cell.x + kLabelPad, top + kIcon + kGap);
  if (item.count == 0) return;
  constexpr float kMark = 44;
  Box mark{cell.x + (cell.width + kIcon) / 2 - 6, top - 16, kMark, kMark};
  frame.Fill(mark, colour::kOnDark, Radii::All(kMark / 2));
  LaidText number = frame.Lay({std::to_string(item.count), "en"},
                              style::BoldLabel(27).Fixed().In(Rgb(0x9E2C12)).Centred().Pitch(kMark), kMark);
  frame.Draw(number, mark.x, mark.y);
}

}  // namespace

void DrawGlobalBar(Frame& frame, const content::Localized& name, const std::vector<BarItem>& items) {
  Box bar{0, frame.height() - frame.bar_height(), frame.width(), frame.bar_height()};
  auto navigation = frame.Begin(Role::Navigation, name, bar);
  frame.Fill(bar, colour::kKoiai);
  float cell = bar.width / static_cast<float>(items.size());
  for (size_t i = 0; i < items.size(); ++i) {
    bool divided = i > 0 && !items[i].vermilion;
    DrawItem(frame, items[i], {cell * static_cast<float>(i), bar.y, cell, bar.height}, divided);
  }
}

}  // namespace kiosk
