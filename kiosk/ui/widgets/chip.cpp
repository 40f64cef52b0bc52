#include "kiosk/ui/widgets/chip.h"

#include <algorithm>

namespace kiosk {
namespace {

constexpr float kHeight = 96;
constexpr float kPad = 16;
constexpr float kGap = 10;
constexpr float kIcon = 32;
constexpr float kLeastWidth = 112;

TextStyle LabelStyle() {
  return style::BoldLabel().GrowingTo(1.25F).Lines(1);
}

std::string LeadingIcon(const Chip& chip) {
  return chip.selected ? "check" : chip.icon;
}

float WidthOf(const Chip& chip, const LaidText& label) {
  float width = 2 * kPad + label.width;
  // Room for the check from the start, so that choosing does not move the neighbours.
  if (!chip.icon.empty() || chip.selected) width += kIcon + kGap;
  return std::max(width, kLeastWidth);
}

}  // namespace

float ChipWidth(Frame& frame, const Chip& chip) {
  return WidthOf(chip, frame.Lay(chip.text, LabelStyle()));
}

float DrawChip(Frame& frame, const Chip& chip, float x, float y) {
  Ink ink = chip.selected ? colour::kOnAi : colour::kSumi;
  LaidText label = frame.Lay(chip.text, LabelStyle().In(ink));
  Box box{x, y, WidthOf(chip, label), kHeight};
  auto element = frame.Begin(Role::Button, chip.text, box, chip.target, {.selected = chip.selected});
  Ink ground = chip.selected ? colour::kAi : colour::kShiro;
  if (element.pressed()) ground = chip.selected ? colour::kAiPressed : colour::kKinari;
  frame.Outline(box, ground, kHeight / 2, 2, chip.selected ? ground : colour::kNezu);
  float content = label.width;
  std::string leading = LeadingIcon(chip);
  if (!leading.empty()) content += kIcon + kGap;
  float start = x + (box.width - content) / 2;
  if (!leading.empty()) {
    frame.Glyph(leading, start, y + (kHeight - kIcon) / 2, kIcon, ink);
    start += kIcon + kGap;
  }
  frame.Draw(label, start, y + (kHeight - label.height) / 2);
  return box.width;
}

}  // namespace kiosk
