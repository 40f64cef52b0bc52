#include "kiosk/screens/take_button.h"

#include <algorithm>

#include "kiosk/ui/widgets/button.h"

namespace kiosk {

float DrawTakeButton(Frame& frame, const Scene& scene, const std::string& id, float end, float y) {
  constexpr float kHeight = 104;
  bool saved = scene.collection.Has(id);
  content::Localized add = scene.Say("take.add");
  content::Localized added = scene.Say("take.added");
  // As wide for both words: what one has touched does not move away.
  float width = std::max(ButtonWidth(frame, add, "phone_take"), ButtonWidth(frame, added, "check"));
  DrawButton(frame, saved ? added : add, saved ? "check" : "phone_take", {end - width, y, width, kHeight},
             "/take?toggle=" + id, saved ? ButtonKind::Secondary : ButtonKind::Take);
  return end - width;
}

}  // namespace kiosk
