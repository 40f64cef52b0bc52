#include "kiosk/ui/widgets/ribbon.h"

namespace kiosk {

float DrawRibbon(Frame& frame, const content::Localized& text, const std::string& icon, float x, float y,
                 float width, Ink ground, Ink ink) {
  constexpr float kHeight = 80;
  constexpr float kIcon = 40;
  constexpr float kPad = 28;
  frame.Fill({x, y, width, kHeight}, ground, Radii::All(20));
  frame.Glyph(icon, x + kPad, y + (kHeight - kIcon) / 2, kIcon, ink);
  float text_x = x + kPad + kIcon + 16;
  LaidText line = frame.Lay(text, style::BoldLabel(28).In(ink).Lines(2), x + width - kPad - text_x);
  frame.Write(Role::Status, line, text_x, y + (kHeight - line.height) / 2);
  return kHeight;
}

}  // namespace kiosk
