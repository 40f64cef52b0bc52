#include "kiosk/ui/widgets/seal.h"

#include "kiosk/ui/code_points.h"

namespace kiosk {

float DrawSeal(Frame& frame, const std::string& kanji, float x, float y, float width, float glyph_size) {
  std::vector<std::string> characters = CodePoints(kanji);
  float pitch = glyph_size * 1.08F;
  float pad = glyph_size * 0.31F;
  float height = pitch * static_cast<float>(characters.size()) + 2 * pad;
  frame.Fill({x, y, width, height}, colour::kShu, Radii::All(radius::kSeal));
  TextStyle ink = style::Display(glyph_size).In(colour::kOnDark).Centred().Pitch(pitch).Fixed();
  float top = y + pad;
  for (const std::string& character : characters) {
    frame.Draw(frame.Lay({character, "ja"}, ink, width), x, top);
    top += pitch;
  }
  return height;
}

}  // namespace kiosk
