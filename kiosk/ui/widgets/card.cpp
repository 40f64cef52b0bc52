#include "kiosk/ui/widgets/card.h"

namespace kiosk {

void DrawCard(Frame& frame, const Box& box, bool pressed) {
  frame.Shadow(box);
  frame.Fill(box, pressed ? colour::kKinari : colour::kShiro, Radii::All(radius::kCard));
}

}  // namespace kiosk
