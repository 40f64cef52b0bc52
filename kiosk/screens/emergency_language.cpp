#include <string>

#include "kiosk/screens/emergency.h"
#include "kiosk/screens/emergency_chrome.h"
#include "locales/languages.h"

namespace kiosk {

void DrawEmergencyLanguage(Frame& frame, const Scene& scene, const content::Notice& notice) {
  constexpr float kHeight = 132;
  constexpr float kGap = 20;
  float top = DrawEmergencyHead(frame, scene, notice);
  auto draw = [&](float y, float) {
    Box box{layout::kCardGutter, y, frame.width() - 2 * layout::kCardGutter, kHeight};
    for (const locales::Language& language : locales::Languages()) {
      std::string tag(language.tag);
      if (!language.complete || !notice.record.description.contains(tag)) continue;
      content::Localized name{std::string(language.own_name), tag};
      bool chosen = tag == scene.language;
      auto element = frame.Begin(Role::Button, name, box, "/language?choose=" + tag, {.selected = chosen});
      bool dark = chosen || element.pressed();
      frame.Outline(box, dark ? colour::kEmergencyInk : Ink(Rgb(0xFFFFFF)), 28, 4, colour::kOnDark);
      Ink ink = dark ? colour::kOnDark : colour::kEmergencyInk;
      LaidText own = frame.Lay(name, style::BoldLabel(44).In(ink).Lines(1).GrowingTo(1.5F));
      frame.Draw(own, box.x + 40, box.y + (box.height - own.height) / 2);
      if (chosen) frame.Glyph("check", box.end() - 96, box.y + (box.height - 56) / 2, 56, ink);
      box.y += kHeight + kGap;
    }
    return box.y;
  };
  EmergencyFoot foot{scene.Say("bar.back"), "back", "/emergency", false};
  // In reach mode the buttons stand in the lower part.
  if (scene.preferences.reach) top = std::max(top, frame.height() - 1220);
  DrawEmergencyBody(frame, scene, notice, top, foot, draw);
}

}  // namespace kiosk
