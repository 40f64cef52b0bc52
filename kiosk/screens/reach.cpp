#include "kiosk/screens/reach.h"

#include "kiosk/screens/chrome.h"

namespace kiosk {
namespace {

constexpr float kReach = 1220;  // from the foot of the panel up
constexpr float kLine = 6;
constexpr float kUnderStatus = 112;

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
  float y = top - kLine - 24;
  if (!subtitle.text.empty()) {
    LaidText line = frame.Lay(subtitle, style::Label(32).In(colour::kOnDark).Lines(3).GrowingTo(1.5F), width);
    y -= line.height;
    frame.Write(Role::Text, line, x, y);
    y -= 4;
  }
  // As large as there is room for, under what says how old the information is.
  Frame scrap = frame;
  float room = y - kUnderStatus - DrawFreshness(scrap, scene, kUnderStatus);
  LaidText words;
  for (float size : {76.0F, 62.0F, 50.0F, 42.0F}) {
    words = frame.Lay(title, style::Display(size).In(colour::kOnDark).Lines(3), width);
    if (words.height <= room) break;
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
