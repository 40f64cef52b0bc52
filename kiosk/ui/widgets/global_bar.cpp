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
  Colour ink = disabled ? colour::kBarDisabled : colour::kShiro;
  LaidText label =
      frame.Lay(item.text, style::BoldLabel(27).In(ink).Centred().Lines(2), cell.width - 2 * kLabelPad);
  float top = cell.y + (cell.height - kIcon - kGap - label.height) / 2;
  frame.Glyph(item.icon, cell.x + (cell.width - kIcon) / 2, top, kIcon, ink, item.directional);
  frame.Draw(label, cell.x + kLabelPad, top + kIcon + kGap);
}

}  // namespace

void DrawGlobalBar(Frame& frame, const content::Localized& name, const std::vector<BarItem>& items) {
  Box bar{0, frame.height() - layout::kBarHeight, frame.width(), layout::kBarHeight};
  auto navigation = frame.Begin(Role::Navigation, name, bar);
  frame.Fill(bar, colour::kKoiai);
  float cell = bar.width / static_cast<float>(items.size());
  for (size_t i = 0; i < items.size(); ++i) {
    bool divided = i > 0 && !items[i].vermilion;
    DrawItem(frame, items[i], {cell * static_cast<float>(i), bar.y, cell, bar.height}, divided);
  }
}

}  // namespace kiosk
