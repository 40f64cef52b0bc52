#include "kiosk/ui/widgets/switch_row.h"

#include <algorithm>

#include "kiosk/ui/widgets/card.h"

namespace kiosk {
namespace {

constexpr float kHeight = 116;
constexpr float kPad = 28;
constexpr float kIcon = 44;
constexpr float kTrack = 130;
constexpr float kTrackHeight = 80;

LaidText LayLabel(Frame& frame, const SwitchRow& row, float width) {
  return frame.Lay(row.text, style::BoldLabel(34).Lines(3), width - 3 * kPad - kIcon - kTrack - 12);
}

// On and off differ in place, shape and mark, not in colour alone.
void DrawTrack(Frame& frame, bool on, float x, float y) {
  constexpr float kKnob = 60;
  Box track{x, y, kTrack, kTrackHeight};
  float radius = kTrackHeight / 2;
  frame.Outline(track, on ? colour::kAi : colour::kShiro, radius, on ? 0 : 4, colour::kDisabledFg);
  float knob_x = on ? track.end() - 10 - kKnob : x + 10;
  Box knob{knob_x, y + 10, kKnob, kKnob};
  frame.Fill(knob, on ? colour::kOnAi : colour::kDisabledFg, Radii::All(kKnob / 2));
  if (on) frame.Glyph("check", knob.x + 12, knob.y + 12, kKnob - 24, colour::kAi);
}

}  // namespace

float SwitchRowHeight(Frame& frame, const SwitchRow& row, float width) {
  return std::max(kHeight, LayLabel(frame, row, width).height + 40);
}

void DrawSwitchRow(Frame& frame, const SwitchRow& row, const Box& box) {
  auto element = frame.Begin(Role::Switch, row.text, box, row.target, {.selected = row.on});
  DrawCard(frame, box, element.pressed());
  frame.Glyph(row.icon, box.x + kPad, box.y + (box.height - kIcon) / 2, kIcon, colour::kAi);
  LaidText label = LayLabel(frame, row, box.width);
  frame.Draw(label, box.x + kPad + kIcon + 24, box.y + (box.height - label.height) / 2);
  DrawTrack(frame, row.on, box.end() - 24 - kTrack, box.y + (box.height - kTrackHeight) / 2);
}

}  // namespace kiosk
