#include "kiosk/screens/reach.h"

#include "kiosk/screens/chrome.h"

namespace kiosk {
namespace {

constexpr float kReach = 1220;  // from the foot of the panel up
constexpr float kLine = 6;

}  // namespace

float ReachTop(const Frame& frame, const Scene& scene) {
  return scene.preferences.reach ? frame.height() - kReach : 0;
}

float DrawReachTitle(Frame& frame, const Scene& scene, const content::Localized& title,
                     const content::Localized& subtitle) {
  float top = ReachTop(frame, scene);
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  frame.Fill({0, top - kLine, frame.width(), kLine}, colour::kShu);
  LaidText words = frame.Lay(title, style::Display(76).In(colour::kOnDark).Lines(3), width);
  float y = top - kLine - 24;
  if (!subtitle.text.empty()) {
    LaidText line = frame.Lay(subtitle, style::Label(32).In(colour::kOnDark).Lines(3).GrowingTo(1.5F), width);
    y -= line.height;
    frame.Write(Role::Text, line, x, y);
    y -= 4;
  }
  frame.Write(Role::Heading, words, x, y - words.height);
  return top + 20;
}

float DrawReachHeading(Frame& frame, const Scene& scene, const content::Localized& title,
                       const content::Localized& subtitle) {
  float top = ReachTop(frame, scene);
  if (frame.high_contrast()) {
    frame.Fill({0, 0, frame.width(), top}, colour::kKoiai);  // no text on pictures
  } else {
    DrawHero(frame, "art:fuji_hero", top, top * 0.4F);
  }
  return DrawReachTitle(frame, scene, title, subtitle);
}

}  // namespace kiosk
