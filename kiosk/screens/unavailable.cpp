#include <algorithm>

#include "kiosk/screens/chrome.h"
#include "kiosk/screens/reach.h"
#include "kiosk/screens/screens.h"
#include "kiosk/ui/widgets/button.h"

namespace kiosk {
namespace {

// A calm page: the mountain, one sentence, what to do. In the visitor's language, like everything else.
void DrawCalmPage(Frame& frame, const Scene& scene, const char* title, const char* detail, bool way_home) {
  frame.Image("art:attract_fuji", {0, 0, frame.width(), ContentBottom(frame)}, {}, 0);
  // In the sky, so that the mountain stays the picture.
  Box card{layout::kTextGutter, std::max(136.0F, ReachTop(frame, scene)),
           frame.width() - 2 * layout::kTextGutter, way_home ? 420.0F : 340.0F};
  float x = card.x + 64;
  float width = card.width - 128;
  LaidText heading = frame.Lay(scene.Say(title), style::Display(56).Centred().Lines(3), width);
  LaidText text = frame.Lay(scene.Say(detail), style::Body(34).In(colour::kNibi).Centred(), width);
  float button = way_home ? 112 + 40 : 0;
  float content = heading.height + 24 + text.height + button;
  card.height = std::max(card.height, content + 2 * 48);
  frame.Fill(card, colour::kWashi.Faded(0.96F), Radii::All(48));
  float y = card.y + (card.height - content) / 2;
  frame.Write(Role::Heading, heading, x, y);
  y += heading.height + 24;
  frame.Write(Role::Paragraph, text, x, y);
  if (way_home) {
    DrawButton(frame, scene.Say("bar.home"), "home", {x + width / 2 - 200, y + text.height + 40, 400, 112},
               "/");
  }
  DrawChrome(frame, scene, true);
}

}  // namespace

void DrawPreparing(Frame& frame, const Scene& scene) {
  DrawCalmPage(frame, scene, "preparing.title", "preparing.detail", false);
}

void DrawUnavailable(Frame& frame, const Scene& scene) {
  DrawCalmPage(frame, scene, "unavailable", "unavailable.detail", true);
}

}  // namespace kiosk
