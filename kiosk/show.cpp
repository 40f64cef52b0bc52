#include <algorithm>

#include "kiosk/platform/window.h"
#include "kiosk/run.h"
#include "kiosk/ui/damage.h"

namespace kiosk {
namespace {

using std::chrono::milliseconds;

// Of CpuPainter::Prepare: about 4 of the 16 ms between two frames.
constexpr int kGlyphWorkPerFrame = 400;

// Of a panel with 60 frames a second.
constexpr milliseconds kFrame{16};

// Draws the visit as it is now and brings what has changed to the glass. False while glyphs of the new screen
// are missing: the glass keeps the old one, and the next frame goes on.
content::Result<bool> Present(Visit& visit, DisplayList& shown, CpuPainter& painter, Window& window) {
  const Stage::Drawn& drawn = visit.Draw(window.size(), window.Time());
  if (!painter.Prepare(drawn.list, kGlyphWorkPerFrame)) return false;
  std::vector<Rect> damage = Damage(shown, drawn.list);
  shown = drawn.list;
  if (damage.empty()) return true;
  painter.Paint(shown, damage, window.surface());
  TRY(window.Present(damage));
  return true;
}

milliseconds ToNextMinute(const content::Clock& clock) {
  auto second = clock.Now().time_since_epoch().count() % 60;
  return milliseconds((60 - second) * 1000);
}

bool LosesPixels(const InputEvent& event) {
  return std::holds_alternative<Resized>(event) || std::holds_alternative<Exposed>(event);
}

}  // namespace

content::Result<void> Show(Stage& stage, Visit visit, CpuPainter& painter, const content::Clock& clock,
                           const Showing& showing) {
  Window window =
      TRY(Window::Open({.full_screen = showing.full_screen, .size = showing.size, .title = "Zenkoku Kiosk"}));
  // Without a directory yet there is nothing to watch: the minute's tick looks again.
  bool watched = static_cast<bool>(window.Watch(showing.cache_directory, Watched::Renames));
  // So it does for a directory of notices that is made later, and for one that cannot be watched.
  auto watch_notices = [&] {
    return showing.notices_directory.empty() || window.Watch(showing.notices_directory, Watched::Everything);
  };
  bool notices_watched = watch_notices();
  DisplayList shown;
  while (true) {
    milliseconds began = window.Time();
    bool ready = TRY(Present(visit, shown, painter, window));
    milliseconds now = window.Time();
    milliseconds still = visit.StillFor(now);
    bool moves = still == milliseconds(0);
    milliseconds wait = ToNextMinute(clock);
    if (!ready) {
      wait = milliseconds(0);
    } else if (moves) {
      wait = std::max(milliseconds(0), began + kFrame - now);
    } else if (still > milliseconds(0)) {
      wait = std::min(wait, still);
    }
    window.LetFingersTakeTurns(visit.OnKey());
    auto event = window.Wait(static_cast<int>(wait.count()));
    if (event && std::holds_alternative<Quit>(*event)) return {};
    if (event && LosesPixels(*event)) shown = {};
    if (event) visit.Take(*event, window.Time());
    if (event || !ready || moves) continue;
    if (!watched || !stage.has_content()) stage.Reopen();
    if (!notices_watched) notices_watched = watch_notices();
    stage.ReadNotices();
  }
}

}  // namespace kiosk
