#include "kiosk/ui/widgets/button.h"

#include <algorithm>

namespace kiosk {
namespace {

constexpr float kGap = 18;
constexpr float kIcon = 48;
constexpr float kPad = 32;

// Icons that show a way mirror with the reading direction.
bool ShowsAWay(const std::string& icon) {
  return icon == "back" || icon == "left" || icon == "right" || icon == "arrow";
}

// Lines of about one length, as in a heading.
TextStyle Balanced(TextStyle style) {
  style.role = fonts::Role::Heading;
  return style;
}

TextStyle LabelStyle(Ink ink) {
  return style::BoldLabel(34).In(ink).Lines(1).GrowingTo(1.3F);
}

// A word that is too long for one line at the usual size gets two smaller ones, never less than all of it.
LaidText LayLabel(Frame& frame, const content::Localized& text, Ink ink, float room) {
  LaidText label = frame.Lay(text, LabelStyle(ink));
  if (label.ink_width <= room) return label;
  label = frame.Lay(text, LabelStyle(ink).Sized(28));
  if (label.ink_width <= room) return label;
  return frame.Lay(text, Balanced(LabelStyle(ink).Sized(26).Centred().Lines(2)), room);
}

Ink Ground(ButtonKind kind, bool pressed) {
  if (kind == ButtonKind::Take) return pressed ? colour::kShuText : colour::kShu;
  if (kind == ButtonKind::Primary) return pressed ? colour::kAiPressed : colour::kAi;
  return pressed ? colour::kKinari : colour::kShiro;
}

Ink InkOf(ButtonKind kind) {
  if (kind == ButtonKind::Take) return colour::kOnDark;
  return kind == ButtonKind::Primary ? colour::kOnAi : colour::kAi;
}

void DrawGround(Frame& frame, const Box& box, ButtonKind kind, bool pressed, bool disabled) {
  if (disabled) {
    frame.Outline(box, colour::kShiro, box.height / 2, 3, colour::kDisabledBg);
  } else {
    frame.Outline(box, Ground(kind, pressed), box.height / 2, kind == ButtonKind::Secondary ? 3 : 0,
                  colour::kAi);
  }
}

}  // namespace

void DrawButton(Frame& frame, const content::Localized& text, const std::string& icon, const Box& box,
                const std::string& target, ButtonKind kind) {
  auto element = frame.Begin(Role::Button, text, box, target);
  DrawGround(frame, box, kind, element.pressed(), false);
  Ink ink = InkOf(kind);
  float room = box.width - 2 * kPad - (icon.empty() ? 0 : kIcon + kGap);
  LaidText label = LayLabel(frame, text, ink, room);
  float content = label.width + (icon.empty() ? 0 : kIcon + kGap);
  float start = box.x + (box.width - content) / 2;
  if (!icon.empty()) {
    frame.Glyph(icon, start, box.y + (box.height - kIcon) / 2, kIcon, ink, ShowsAWay(icon));
    start += kIcon + kGap;
  }
  frame.Draw(label, start, box.y + (box.height - label.height) / 2);
}

float ButtonWidth(Frame& frame, const content::Localized& text, const std::string& icon) {
  constexpr float kAir = 44;
  constexpr float kLeast = 220;
  LaidText label = frame.Lay(text, LabelStyle(colour::kAi));
  return std::max(kLeast, label.width + (icon.empty() ? 0 : kIcon + kGap) + 2 * kAir);
}

void DrawRoundButton(Frame& frame, const content::Localized& name, const std::string& icon, const Box& box,
                     const std::string& target, ButtonKind kind) {
  bool disabled = target.empty();
  auto element = frame.Begin(Role::Button, name, box, target, {.disabled = disabled});
  DrawGround(frame, box, kind, element.pressed(), disabled);
  Ink ink = InkOf(kind);
  if (disabled) ink = colour::kDisabledFg;
  float size = box.height * 0.46F;
  frame.Glyph(icon, box.x + (box.width - size) / 2, box.y + (box.height - size) / 2, size, ink, true);
}

}  // namespace kiosk
