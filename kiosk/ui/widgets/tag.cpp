#include "kiosk/ui/widgets/tag.h"

namespace kiosk {
namespace {

constexpr float kPad = 18;
constexpr float kGap = 10;
constexpr float kDot = 18;

float IconSize(const Tag& tag, float height) {
  if (tag.icon.empty()) return 0;
  return tag.icon == "dot" ? kDot : height * 0.58F;
}

LaidText LayLabel(Frame& frame, const Tag& tag, float height) {
  return frame.Lay(tag.text, style::BoldLabel(height >= 56 ? 28 : 26).In(tag.ink).Lines(1).GrowingTo(1.3F));
}

float WidthOf(const Tag& tag, const LaidText& label, float height) {
  float icon = IconSize(tag, height);
  return 2 * kPad + label.width + (icon > 0 ? icon + kGap : 0);
}

}  // namespace

float TagWidth(Frame& frame, const Tag& tag, float height) {
  return WidthOf(tag, LayLabel(frame, tag, height), height);
}

float DrawTags(Frame& frame, const std::vector<Tag>& tags, float x, float y, float width) {
  constexpr float kHeight = 56;
  constexpr float kBetween = 14;
  float start = x;
  for (const Tag& tag : tags) {
    float needed = TagWidth(frame, tag, kHeight);
    if (start > x && start + needed > x + width) {
      start = x;
      y += kHeight + kBetween;
    }
    start += DrawTag(frame, tag, start, y, kHeight) + kBetween;
  }
  return y + kHeight;
}

float DrawTag(Frame& frame, const Tag& tag, float x, float y, float height) {
  LaidText label = LayLabel(frame, tag, height);
  float width = WidthOf(tag, label, height);
  frame.Fill({x, y, width, height}, tag.ground, Radii::All(height / 2));
  float icon = IconSize(tag, height);
  float start = x + kPad;
  if (tag.icon == "dot") {
    frame.Fill({start, y + (height - icon) / 2, icon, icon}, tag.icon_ink, Radii::All(icon / 2));
  } else if (icon > 0) {
    frame.Glyph(tag.icon, start, y + (height - icon) / 2, icon, tag.icon_ink);
  }
  if (icon > 0) start += icon + kGap;
  frame.Write(Role::Status, label, start, y + (height - label.height) / 2);
  return width;
}

}  // namespace kiosk
