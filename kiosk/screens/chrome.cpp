#include "kiosk/screens/chrome.h"

#include "kiosk/ui/widgets/global_bar.h"
#include "kiosk/ui/widgets/ribbon.h"
#include "kiosk/ui/widgets/status_strip.h"
#include "locales/languages.h"

namespace kiosk {
namespace {

content::Localized OwnNameOfLanguage(const Scene& scene) {
  const locales::Language* language = locales::FindLanguage(scene.language);
  if (language == nullptr) return scene.Say("bar.language");
  return {std::string(language->own_name), scene.language};
}

}  // namespace

StatusStrip StatusOf(const Scene& scene, bool on_picture) {
  StatusStrip strip;
  strip.centre = scene.Say("app.title");
  if (scene.centre && !scene.centre->record.short_name.empty()) {
    strip.centre.text = scene.Pick(scene.centre->record.short_name).text + " · " + strip.centre.text;
  }
  strip.date = scene.Plain(scene.dates.Day(content::DateOf(scene.now)));
  strip.time = scene.Plain(scene.dates.Time(scene.now));
  strip.on_picture = on_picture;
  return strip;
}

void DrawChrome(Frame& frame, const Scene& scene, bool on_picture) {
  // In reach mode every screen has a picture at its top.
  DrawStatusStrip(frame, StatusOf(scene, on_picture || scene.preferences.reach));
  std::string back = scene.back ? scene.back->ToString() : "";
  DrawGlobalBar(
      frame, scene.Say("bar.name"),
      {{scene.Say("bar.home"), "home", "/"},
       {scene.Say("bar.back"), "back", back, true},
       {OwnNameOfLanguage(scene), "lang", "/language"},
       {scene.Say("bar.accessibility"), "access", "/accessibility"},
       {scene.Say("bar.take"), "phone_take", "/take", false, true, scene.collection.items().size()}});
}

void DrawSheet(Frame& frame, float top, float corner) {
  frame.Fill({0, top, frame.width(), ContentBottom(frame) - top}, colour::kWashi, Radii::Top(corner));
}

float DrawTray(Frame& frame, float height) {
  float top = ContentBottom(frame) - height;
  frame.Fill({0, top, frame.width(), height}, colour::kKinari);
  frame.Fill({0, top, frame.width(), 2}, colour::kTorinoko);
  return top;
}

void DrawHero(Frame& frame, const ImageKey& image, float height, float scrim_from) {
  Box box{0, 0, frame.width(), height};
  if (image.empty()) {
    frame.Shade(box, colour::kKoiai, colour::kHanada);
    frame.Tile("art:pattern_seigaiha", box, 1, 0.08F);
  } else {
    // A tall picture keeps its sky, a low one its subject. The status strip stands on the shade.
    frame.Image(image, box, {}, height >= 560 ? 0.0F : 0.55F);
    frame.Shade({0, 0, box.width, 150}, colour::kScrim.Faded(0.72F), colour::kScrim.Faded(0));
  }
  Ink clear = colour::kScrim.Faded(0);
  Ink dark = colour::kScrim.Faded(0.84F);  // white on it keeps 4.5 on every picture of the set
  frame.Shade({0, scrim_from, frame.width(), height - scrim_from}, clear, dark);
}

float DrawFreshness(Frame& frame, const Scene& scene, float y) {
  if (!scene.freshness.stale || !scene.freshness.as_of) return 0;
  content::JapanTime as_of = content::InJapan(*scene.freshness.as_of);
  std::string date = scene.dates.Day(content::DateOf(as_of), locales::Dates::Position::WithinSentence) + " " +
                     scene.dates.Time(as_of);
  return DrawRibbon(frame, scene.Say("stale", {{"date", std::string_view(date)}}), "clock",
                    layout::kCardGutter, y, frame.width() - 2 * layout::kCardGutter);
}

}  // namespace kiosk
