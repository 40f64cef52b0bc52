#pragma once

#include <functional>
#include <string>

#include "kiosk/ui/frame.h"

namespace kiosk {

// One of several cards of which exactly one is chosen; the chosen one has a thick edge and a check.
struct ChoiceCard {
  content::Localized text;
  std::string target;
  bool chosen = false;
  Ink ground = colour::kShiro;
};

// Draws the card and, inside it, what `draw_inside` draws.
void DrawChoiceCard(Frame& frame, const ChoiceCard& card, const Box& box,
                    const std::function<void()>& draw_inside);

}  // namespace kiosk
