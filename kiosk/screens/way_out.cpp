#include <algorithm>

#include "kiosk/screens/emergency.h"
#include "kiosk/screens/emergency_chrome.h"

namespace kiosk {
namespace {

// Where one stands: the centre and its floor, as signs in the building name them and in the visitor's
// language.
std::string HereIn(const content::Centre& centre, const std::string& language) {
  auto name = content::Pick(centre.record.short_name.empty() ? centre.record.name : centre.record.short_name,
                            language);
  auto floor = content::Pick(centre.floor, language);
  std::string here = name ? name->text : "";
  if (floor) here += (here.empty() ? "" : " · ") + floor->text;
  return here;
}

}  // namespace

void DrawWayOut(Frame& frame, const Scene& scene, const content::Notice& notice) {
  constexpr float kPicture = 460;
  float top = DrawEmergencyHead(frame, scene, notice);
  auto draw = [&](float y, float height) {
    float x = layout::kTextGutter;
    float room = frame.width() - 2 * x;
    DrawEmergencyPicture(frame, "notice_exit", y, std::min(kPicture, height / 2));
    y += std::min(kPicture, height / 2) + 24;
    TextStyle large = style::BoldLabel(64).In(colour::kOnDark).GrowingTo(1.3F);
    large.role = fonts::Role::Heading;
    y += frame.Write(Role::Heading, scene.Say("emergency.exit"), large, x, y, room) + 12;
    y += frame.Write(Role::Paragraph, scene.Say("emergency.exit.detail"),
                     style::BoldLabel(46).In(colour::kEmergencyYellow).GrowingTo(1.5F), x, y, room) +
         24;
    if (!scene.centre) return y;
    std::string japanese = HereIn(*scene.centre, "ja");
    std::string here = HereIn(*scene.centre, scene.language);
    TextStyle place = style::Label(36).In(colour::kOnDark).GrowingTo(1.6F);
    y += frame.Write(Role::Text, {japanese, "ja"}, place, x, y, room);
    if (here != japanese) y += frame.Write(Role::Text, scene.Plain(here), place, x, y, room);
    return y + 24;
  };
  DrawEmergencyBody(frame, scene, notice, top, {scene.Say("bar.back"), "back", "/emergency"}, draw);
}

}  // namespace kiosk
