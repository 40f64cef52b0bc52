#include "kiosk/ui/widgets/ribbon.h"

#include <algorithm>

namespace kiosk {

float DrawRibbon(Frame& frame, const content::Localized& text, const std::string& icon, float x, float y,
                 float width, Ink ground, Ink ink) {
  constexpr float kLeastHeight = 80;
  constexpr float kIcon = 40;
  constexpr float kPad = 28;
  float text_x = x + kPad + kIcon + 16;
  LaidText line = frame.Lay(text, style::BoldLabel(28).In(ink).Lines(4), x + width - kPad - text_x);
  float height = std::max(kLeastHeight, line.height + 24);
  frame.Fill({x, y, width, height}, ground, Radii::All(20));
  frame.Glyph(icon, x + kPad, y + (height - kIcon) / 2, kIcon, ink);
  frame.Write(Role::Status, line, text_x, y + (height - line.height) / 2);
  return height;
}

}  // namespace kiosk
