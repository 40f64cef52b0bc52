#include "kiosk/ui/widgets/card.h"

namespace kiosk {

void DrawCard(Frame& frame, const Box& box, bool pressed) {
  frame.Shadow(box);
  frame.Outline(box, pressed ? colour::kKinari : colour::kShiro, radius::kCard, frame.high_contrast() ? 4 : 0,
                colour::kNezu);
}

}  // namespace kiosk
