#include "kiosk/ui/widgets/noren.h"

#include <algorithm>

#include "kiosk/ui/code_points.h"

namespace kiosk {
namespace {

// The drawing's own measure: the shop front is 320 x 320 with four cloths between x = 34 and 286.
constexpr float kDrawing = 320;
constexpr float kClothTop = 131;
constexpr float kClothBottom = 270;
constexpr float kClothWidth = 60;
constexpr float kClothPitch = 64;
constexpr float kFirstCloth = 34;

void DrawCloths(Frame& frame, Ink curtain, float x, float y, float scale) {
  for (int i = 0; i < 4; ++i) {
    float left = kFirstCloth + kClothPitch * static_cast<float>(i);
    Box cloth{x + left * scale, y + kClothTop * scale, kClothWidth * scale,
              (kClothBottom - kClothTop) * scale};
    frame.Fill(cloth, curtain, Radii{0, 0, 10 * scale, 10 * scale});
    if (i > 0) frame.Fill({cloth.x - 4 * scale, cloth.y, 4 * scale, cloth.height}, Rgb(0x000000, 0.19F));
  }
}

}  // namespace

void DrawNoren(Frame& frame, const std::string& kanji, Ink curtain, float x, float y, float size,
               Radii radii) {
  Box box = {x, y, size, size};
  float scale = size / kDrawing;
  frame.Image("art:noren", box, radii);
  DrawCloths(frame, curtain, x, y, scale);
  std::vector<std::string> characters = CodePoints(kanji);
  if (characters.empty()) return;
  auto count = static_cast<float>(characters.size());
  float glyph = size * (count <= 2 ? 0.256F : 0.194F);
  float pitch = count <= 2 ? size * 0.387F : size * 0.262F;
  Box on_glass = frame.OnGlass(box);
  Frame::Upright upright(frame);  // the curtain reads from the left in every language
  float first = on_glass.x + size / 2 - pitch * (count - 1) / 2;
  TextStyle ink = style::Display(glyph).In(colour::kOnDark).Centred().Pitch(glyph * 1.1F).Fixed();
  float middle = on_glass.y + size * (kClothTop + kClothBottom) / 2 / kDrawing;
  for (size_t i = 0; i < characters.size(); ++i) {
    float centre = first + pitch * static_cast<float>(i);
    frame.Draw(frame.Lay({characters[i], "ja"}, ink, glyph * 2), centre - glyph, middle - glyph * 0.55F);
  }
}

}  // namespace kiosk
