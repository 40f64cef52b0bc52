#include "kiosk/screens/theme_cards.h"

#include <algorithm>

namespace kiosk {
namespace {

constexpr float kGap = 20;
constexpr float kRadius = 28;
constexpr float kLeastFoot = 130;
constexpr float kPad = 28;

struct LaidFoot {
  LaidText name, line, count;
  float words = 0;
  float height = 0;
  bool beside = false;  // the count stands at the end, as far as the words leave room; else on the picture
};

LaidFoot LayFoot(Frame& frame, const ThemeCard& card, float width, bool beside) {
  LaidFoot foot;
  foot.beside = beside;
  foot.count = frame.Lay(card.count, style::BoldLabel(28).In(Rgb(0x1E2128)).Lines(1).GrowingTo(1.5F));
  float room = width - 2 * kPad - (beside ? foot.count.width + 36 + 16 : 0);
  foot.name = frame.Lay(card.name, style::Display(40).In(colour::kOnDark).Lines(3), room);
  foot.line = frame.Lay(card.line, style::Label(26).In(colour::kOnDark).Lines(3), room);
  foot.words = foot.name.height + foot.line.height;
  foot.height = std::max(kLeastFoot, foot.words + 34);
  return foot;
}

void DrawCardAt(Frame& frame, const ThemeCard& card, const LaidFoot& foot, const Box& box, float picture) {
  auto element = frame.Begin(Role::Link, card.name, box, card.target);
  frame.Shadow(box);
  frame.Fill(box, colour::kKoiai, Radii::All(kRadius));
  if (card.image.empty()) {
    frame.Shade({box.x, box.y, box.width, picture}, colour::kAi, colour::kHanada, false, Radii::Top(kRadius));
  } else {
    frame.Image(card.image, {box.x, box.y, box.width, picture}, Radii::Top(kRadius), 0.7F);
  }
  if (element.pressed()) frame.Fill(box, colour::kScrim.Faded(0.3F), Radii::All(kRadius));
  if (frame.high_contrast()) frame.Outline(box, colour::kNone, kRadius, 4, colour::kOnDark);
  float y = box.y + picture + (box.height - picture - foot.words) / 2;
  float x = box.x + kPad;
  frame.Draw(foot.name, x, y);
  frame.Draw(foot.line, x, y + foot.name.height);
  if (card.count.text.empty()) return;
  float pill_width = foot.count.width + 36;
  float pill_height = std::max(48.0F, foot.count.height + 8);
  float pill_x = box.end() - (foot.beside ? kPad : 16) - pill_width;
  float pill_y = foot.beside ? box.y + picture + (box.height - picture - pill_height) / 2
                             : box.y + picture - 16 - pill_height;
  frame.Fill({pill_x, pill_y, pill_width, pill_height}, colour::kYamabuki, Radii::All(pill_height / 2));
  frame.Draw(foot.count, pill_x + 18, pill_y + (pill_height - foot.count.height) / 2);
}

}  // namespace

float DrawThemeCards(Frame& frame, const std::vector<ThemeCard>& cards, float y) {
  constexpr float kWidePicture = 322;
  constexpr float kHalfPicture = 260;
  float x = layout::kCardGutter;
  float width = frame.width() - 2 * x;
  float half = (width - kGap) / 2;
  bool all_wide = frame.text_scale() > 1.25F;
  for (size_t i = 0; i < cards.size();) {
    bool pair = !all_wide && i % 3 == 1 && i + 1 < cards.size();
    if (!pair) {
      LaidFoot foot = LayFoot(frame, cards[i], width, !all_wide);
      float height = kWidePicture + foot.height;
      DrawCardAt(frame, cards[i], foot, {x, y, width, height}, kWidePicture);
      y += height + kGap;
      ++i;
      continue;
    }
    LaidFoot first = LayFoot(frame, cards[i], half, false);
    LaidFoot second = LayFoot(frame, cards[i + 1], half, false);
    float height = kHalfPicture + std::max(first.height, second.height);
    DrawCardAt(frame, cards[i], first, {x, y, half, height}, kHalfPicture);
    DrawCardAt(frame, cards[i + 1], second, {x + half + kGap, y, half, height}, kHalfPicture);
    y += height + kGap;
    i += 2;
  }
  return y;
}

}  // namespace kiosk
