#include <cmath>
#include <numbers>

#include "kiosk/screens/screens.h"
#include "kiosk/ui/widgets/button.h"

namespace kiosk {
namespace {

constexpr float kGutter = 56;
constexpr float kPad = 56;
constexpr float kRing = 122;  // radius
constexpr float kDot = 22;

// One dot a second around the number: what is left of them in vermilion.
void DrawCountdown(Frame& frame, const Scene& scene, std::chrono::seconds left, float x, float y) {
  constexpr int kDots = 20;
  auto seconds = static_cast<int64_t>(left.count());
  for (int i = 0; i < kDots; ++i) {
    double angle = 2 * std::numbers::pi * i / kDots;
    float dot_x = x + kRing * static_cast<float>(std::sin(angle)) - kDot / 2;
    float dot_y = y - kRing * static_cast<float>(std::cos(angle)) - kDot / 2;
    bool is_left = i < std::min<int64_t>(seconds, kDots);
    frame.Fill({dot_x, dot_y, kDot, kDot}, is_left ? colour::kShu : colour::kTorinoko, Radii::All(kDot / 2));
  }
  LaidText number =
      frame.Lay(scene.Plain(std::to_string(seconds)), style::BoldLabel(92).Fixed().Tabular().Lines(1));
  frame.Write(Role::Time, number, x - number.width / 2, y - number.height / 2);
}

}  // namespace

void DrawStillHere(Frame& frame, const Scene& scene, std::chrono::seconds left) {
  auto dialog = frame.Cover(scene.Say("still.title"));
  auto saved = static_cast<int64_t>(scene.collection.items().size());
  float x = frame.landscape() ? frame.width() / 2 - 484 : kGutter;
  float width = frame.width() - 2 * x;
  TextStyle title_style = style::Display(72).Centred().Lines(2);
  LaidText title = frame.Lay(scene.Say("still.title"), title_style, width - 2 * kPad);
  LaidText detail = frame.Lay(scene.Say("still.detail", {{"count", saved}}),
                              style::Body(36).Centred().In(colour::kNibi), width - 2 * kPad);
  constexpr float kMain = 140;
  constexpr float kSecond = 116;
  float height = 64 + 2 * kRing + 40 + title.height + detail.height + 60 + kMain + 20 + kSecond + 48;
  float y = std::min(frame.height() - frame.bar_height() - 72 - height, frame.height() * 0.42F);
  frame.Fill({x, y, width, height}, colour::kWashi, Radii::All(48));
  DrawCountdown(frame, scene, left, x + width / 2, y + 64 + kRing);
  float text_y = y + 64 + 2 * kRing + 40;
  frame.Write(Role::Heading, title, x + kPad, text_y);
  frame.Write(Role::Paragraph, detail, x + kPad, text_y + title.height);
  float button_y = y + height - 48 - kSecond - 20 - kMain;
  DrawButton(frame, scene.Say("still.stay"), "touch", {x + kPad, button_y, width - 2 * kPad, kMain},
             "/visit?answer=stay");
  DrawButton(frame, scene.Say("still.end"), "", {x + kPad, button_y + kMain + 20, width - 2 * kPad, kSecond},
             "/visit?answer=end", ButtonKind::Secondary);
}

}  // namespace kiosk
