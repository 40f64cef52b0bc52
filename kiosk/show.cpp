#include <cstdlib>

#include "kiosk/platform/window.h"
#include "kiosk/run.h"
#include "kiosk/ui/damage.h"

namespace kiosk {
namespace {

// A finger that moves further than this from where it came down wants something else than a tap.
constexpr float kDragUnits = 32;

// Of CpuPainter::Prepare: about 4 of the 16 ms between two frames.
constexpr int kGlyphWorkPerFrame = 400;

// One showing: what is on the glass, and the finger that is on it.
class Showcase {
 public:
  Showcase(Stage& stage, Session session, CpuPainter& painter, Window window)
      : stage_(stage), session_(std::move(session)), painter_(painter), window_(std::move(window)) {}

  content::Result<void> Draw() {
    Stage::Drawn drawn = stage_.Draw(session_, window_.size(), pressed_);
    ready_ = painter_.Prepare(drawn.list, kGlyphWorkPerFrame);
    if (!ready_) return {};
    std::vector<Rect> damage = Damage(shown_.list, drawn.list);
    shown_ = std::move(drawn);
    if (damage.empty()) return {};
    painter_.Paint(shown_.list, damage, window_.surface());
    return window_.Present(damage);
  }

  // False while glyphs of the new screen are missing: the glass keeps the old one, and Draw goes on.
  bool ready() const { return ready_; }

  std::optional<InputEvent> Wait(int timeout_ms) { return window_.Wait(timeout_ms); }

  // False when it is time to go.
  bool Take(const InputEvent& event) {
    if (std::holds_alternative<Quit>(event)) return false;
    if (auto* down = std::get_if<TouchDown>(&event)) Press(down->point);
    if (auto* move = std::get_if<TouchMove>(&event)) Drag(move->point);
    if (std::holds_alternative<TouchUp>(event)) Release();
    if (std::holds_alternative<ContentChanged>(event)) stage_.Reopen();
    bool pixels_lost = std::holds_alternative<Resized>(event) || std::holds_alternative<Exposed>(event);
    if (pixels_lost) shown_ = {};
    return true;
  }

 private:
  void Press(Point point) {
    const Element* element = TargetAt(shown_.root, point);
    if (element == nullptr) return;
    pressed_ = Frame::Pressed{element->target, element->bounds};
    pressed_at_ = point;
  }

  void Drag(Point point) {
    float limit = kDragUnits * static_cast<float>(window_.size().height) / layout::kHeight;
    int dx = point.x - pressed_at_.x;
    int dy = point.y - pressed_at_.y;
    if (static_cast<float>(dx * dx + dy * dy) > limit * limit) pressed_.reset();
  }

  void Release() {
    if (pressed_) session_.Follow(pressed_->target);
    pressed_.reset();
  }

  Stage& stage_;
  Session session_;
  CpuPainter& painter_;
  Window window_;
  Stage::Drawn shown_;
  bool ready_ = true;
  std::optional<Frame::Pressed> pressed_;
  Point pressed_at_;
};

int MillisecondsToNextMinute(const content::Clock& clock) {
  auto second = clock.Now().time_since_epoch().count() % 60;
  return static_cast<int>(60 - second) * 1000;
}

}  // namespace

content::Result<void> Show(Stage& stage, Session session, CpuPainter& painter, const content::Clock& clock,
                           const Showing& showing) {
  Window window =
      TRY(Window::Open({.full_screen = showing.full_screen, .size = showing.size, .title = "Zenkoku Kiosk"}));
  // Without a directory yet there is nothing to watch: the minute's tick looks again.
  bool watched = static_cast<bool>(window.Watch(showing.cache_directory));
  Showcase show(stage, std::move(session), painter, std::move(window));
  while (true) {
    TRY(show.Draw());
    auto event = show.Wait(show.ready() ? MillisecondsToNextMinute(clock) : 0);
    if (event && !show.Take(*event)) return {};
    if (!event && show.ready() && (!watched || !stage.has_content())) stage.Reopen();
  }
}

}  // namespace kiosk
