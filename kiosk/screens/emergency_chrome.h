#pragma once

#include <functional>
#include <string>

#include "content/model/notice.h"
#include "kiosk/screens/pager.h"
#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// What every screen of an emergency has in place of status strip and bar.

// The languages that are large: Japanese (the easy one where the notice has it) and one that the visitor
// reads, English where that is Japanese too.
content::Localized JapaneseOf(const content::TextMap& texts);
content::Localized OtherOf(const Scene& scene, const content::TextMap& texts);

// The ground, the stripes and the headline in both. Returns where it ends.
float DrawEmergencyHead(Frame& frame, const Scene& scene, const content::Notice& notice);

// Draws what stands between the head, which ends at `top`, and the foot; where it is longer than that it
// moves, and the foot turns its pages. `draw` gets the place it begins and the height that is seen, and
// returns where it ends.
using DrawBetween = std::function<float(float y, float height)>;

// The foot: since when, where and by whom, and two buttons, one of which leads to `target`.
struct EmergencyFoot {
  content::Localized label;
  std::string icon;
  std::string target;
  bool language = true;  // whether the languages can be chosen
};
void DrawEmergencyBody(Frame& frame, const Scene& scene, const content::Notice& notice, float top,
                       const EmergencyFoot& foot, const DrawBetween& draw);

// A pictogram on its dark panel, `height` tall.
void DrawEmergencyPicture(Frame& frame, const std::string& art, float y, float height);

// The largest of some sizes at which the words stay on one line of `room`; on two of the smallest if none
// does.
LaidText LayInOneLineOrTwo(Frame& frame, const content::Localized& text, const TextStyle& style,
                           std::initializer_list<float> sizes, float room);

}  // namespace kiosk
