#include "kiosk/ui/widgets/choice_card.h"

namespace kiosk {

void DrawChoiceCard(Frame& frame, const ChoiceCard& card, const Box& box,
                    const std::function<void()>& draw_inside) {
  constexpr float kCheck = 44;
  auto element = frame.Begin(Role::Radio, card.text, box, card.target, {.selected = card.chosen});
  Ink ground = element.pressed() ? colour::kKinari : card.ground;
  frame.Outline(box, ground, radius::kCard, card.chosen ? 7 : 3, card.chosen ? colour::kAi : colour::kNezu);
  draw_inside();
  if (!card.chosen) return;
  float x = box.end() - kCheck - 18;
  float y = box.y + 18;
  frame.Fill({x, y, kCheck, kCheck}, colour::kAi, Radii::All(kCheck / 2));
  frame.Glyph("check", x + 8, y + 8, kCheck - 16, colour::kOnAi);
}

}  // namespace kiosk
