#include "kiosk/visit.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk {
namespace {

using Milliseconds = Visit::Milliseconds;

// A finger that moves further than this from where it came down wants something else than a tap.
constexpr float kDragUnits = 32;

// A finger that stays where it is for so long asks for what is behind the key.
constexpr Milliseconds kRest{500};

// What is brought into view keeps this distance from the edge, so that its focus ring is seen too.
constexpr float kMargin = 24;

const ScrollArea* AreaAt(const std::vector<ScrollArea>& areas, Point point) {
  auto area = std::find_if(areas.rbegin(), areas.rend(), [&](const ScrollArea& each) {
    return each.most > 0 && each.viewport.Contains(point);
  });
  return area == areas.rend() ? nullptr : &*area;
}

std::chrono::seconds WholeSeconds(Milliseconds left) {
  return std::chrono::ceil<std::chrono::seconds>(left);
}

}  // namespace

Visit::Visit(Stage& stage, Rules rules)
    : stage_(stage), rules_(std::move(rules)), session_(rules_.language), idle_(rules_.patience) {
  session_.Follow(rules_.first_route);
}

void Visit::BeginAt(const std::string& route) {
  session_ = Session(rules_.language);
  session_.Follow(route);
}

void Visit::Take(const InputEvent& event, Milliseconds now) {
  now_ = now;
  if (auto* down = std::get_if<TouchDown>(&event)) Down(down->point, now);
  if (auto* move = std::get_if<TouchMove>(&event)) Move(move->point, now);
  if (std::holds_alternative<TouchUp>(event)) Up(now);
  if (auto* key = std::get_if<KeyDown>(&event)) Key(key->name, now);
  if (std::holds_alternative<ContentChanged>(event)) {
    stage_.Reopen();
    stage_.ReadNotices();
  }
  if (std::holds_alternative<Resized>(event) || std::holds_alternative<Exposed>(event)) Forget();
}

float Visit::Units(int pixels) const {
  return drawn_.px_per_unit > 0 ? static_cast<float>(pixels) / drawn_.px_per_unit : 0;
}

// Two touches may come between two frames: what the second meets is what the first has led to.
void Visit::Refresh() {
  if (outdated_ && drawn_.list.size != Size{}) Draw(drawn_.list.size, now_);
}

void Visit::Down(Point point, Milliseconds now) {
  if (OnKey()) Up(now);
  idle_.Touched(now);
  Refresh();
  focused_.reset();
  finger_ = point;
  dragging_ = false;
  if (scroller_.moving()) {
    // A finger on something that runs stops it, and nothing else.
    const ScrollArea* area = AreaAt(drawn_.scroll_areas, point);
    scroller_.Stop();
    if (area != nullptr) scroller_.Grab(*area, Units(point.y), now);
    dragging_ = area != nullptr;
    return;
  }
  const Element* element = TargetAt(drawn_.root, point);
  if (element == nullptr) return;
  pressed_ = Frame::Pressed{element->target, element->bounds};
  on_key_ = element->is_key;
  held_ = element->held;
  came_down_ = now;
}

// What a resting finger has opened is chosen from with the next touch: lifting it does nothing more.
void Visit::Rest(Milliseconds now) {
  if (!pressed_ || held_.empty() || now - came_down_ < kRest) return;
  pressed_.reset();
  Follow(std::exchange(held_, ""));
}

void Visit::Move(Point point, Milliseconds now) {
  if (!finger_) return;
  if (dragging_) {
    scroller_.Drag(Units(point.y), now);
    return;
  }
  float dx = Units(point.x - finger_->x);
  float dy = Units(point.y - finger_->y);
  if (dx * dx + dy * dy <= kDragUnits * kDragUnits) return;
  pressed_.reset();
  const ScrollArea* area = AreaAt(drawn_.scroll_areas, *finger_);
  if (area == nullptr || std::abs(dy) < std::abs(dx)) return;
  // From here on, not from where the finger came down: the content does not jump.
  scroller_.Grab(*area, Units(point.y), now);
  dragging_ = true;
}

void Visit::Up(Milliseconds now) {
  idle_.Touched(now);
  if (dragging_) scroller_.Release(now);
  Rest(now);
  if (pressed_) Follow(pressed_->target);
  pressed_.reset();
  finger_.reset();
  dragging_ = false;
}

void Visit::Key(const std::string& name, Milliseconds now) {
  auto action = rules_.keys.find(name);
  if (action == rules_.keys.end()) return;
  idle_.Touched(now);
  switch (action->second) {
    case KeyAction::Next:
      return Focus(1, now);
    case KeyAction::Previous:
      return Focus(-1, now);
    case KeyAction::Activate:
      return Activate();
    case KeyAction::Back:
      if (auto back = session_.back()) Follow(back->ToString());
      return;
    case KeyAction::Home:
      return Follow("/");
  }
}

// The first key shows where one is; the next ones move.
void Visit::Focus(int step, Milliseconds now) {
  Refresh();
  std::vector<const Element*> order = FocusOrder(drawn_.root);
  if (order.empty()) return;
  auto count = static_cast<int>(order.size());
  int place = focused_ ? static_cast<int>(*focused_) + step : step > 0 ? 0 : count - 1;
  focused_ = static_cast<size_t>((place + count) % count);
  BringIntoView(*order[*focused_], now);
}

void Visit::BringIntoView(const Element& element, Milliseconds now) {
  for (const ScrollArea& area : drawn_.scroll_areas) {
    const Rect& seen = area.viewport;
    const Rect& wanted = element.bounds;
    bool inside = wanted.x >= seen.x && wanted.right() <= seen.right() && area.most > 0;
    if (!inside || !(element.state.offscreen || !Intersection(wanted, seen).empty())) continue;
    float above = Units(seen.y - wanted.y) + kMargin;
    float below = Units(wanted.bottom() - seen.bottom()) + kMargin;
    if (above > kMargin) return scroller_.GlideTo(area, area.offset - above, now);
    if (below > kMargin) return scroller_.GlideTo(area, area.offset + below, now);
  }
}

void Visit::Activate() {
  Refresh();
  std::vector<const Element*> order = FocusOrder(drawn_.root);
  if (!focused_ || *focused_ >= order.size()) return;
  const Element& element = *order[*focused_];
  if (element.is_key) focused_key_ = element.bounds;
  size_t place = element.is_key ? *focused_ : 0;
  Follow(std::string(element.target));
  focused_ = place;
}

// Who types with the keypad stays on the key, however many results stand before it now.
void Visit::KeepFocus() {
  auto bounds = std::exchange(focused_key_, std::nullopt);
  if (!bounds || !focused_) return;
  std::vector<const Element*> order = FocusOrder(drawn_.root);
  auto key = std::find_if(order.begin(), order.end(), [&](const Element* element) {
    return element->is_key && element->bounds == *bounds;
  });
  size_t place = key == order.end() ? 0 : static_cast<size_t>(key - order.begin());
  if (std::exchange(*focused_, place) == place) return;
  drawn_ = stage_.Draw(session_, drawn_.list.size, {pressed_, focused_, std::nullopt});
}

// "/visit?answer=..." is the question's own: every touch has already said that somebody is there.
void Visit::Follow(const std::string& target) {
  if (target == "/visit?answer=end") return End();
  if (target == "/visit?answer=stay") return;
  scroller_.Stop();
  outdated_ = true;
  session_.Follow(target);
  idle_.SetMoreTime(session_.preferences().more_time);
}

void Visit::End() {
  session_ = Session(rules_.language);
  session_.Follow(rules_.first_route);
  interrupted_.reset();
  idle_.Reset();
  idle_.SetMoreTime(false);
  LetGo();
}

// What is under the finger is no longer what it came down on.
void Visit::LetGo() {
  scroller_.Stop();
  outdated_ = true;
  focused_.reset();
  focused_key_.reset();
  pressed_.reset();
  finger_.reset();
  dragging_ = false;
}

void Visit::HeedNotices() {
  bool emergency = stage_.InEmergency();
  if (emergency == interrupted_.has_value()) return;
  LetGo();
  if (emergency) {
    interrupted_ = session_;
    session_ = Session(session_.language(), session_.preferences());
    session_.Follow("/emergency");
  } else {
    std::string language = session_.language();
    session_ = *std::exchange(interrupted_, std::nullopt);
    session_.Speak(std::move(language));
  }
}

const Stage::Drawn& Visit::Draw(Size surface, Milliseconds now) {
  if (idle_.At(now) == Idle::State::Gone) End();
  HeedNotices();
  Rest(now);
  if (auto offset = scroller_.At(now)) session_.Scroll(scroller_.area(), *offset);
  Stage::Moment moment{pressed_, focused_, std::nullopt};
  if (idle_.At(now) == Idle::State::Asked) moment.asked = WholeSeconds(idle_.TimeLeft(now));
  drawn_ = stage_.Draw(session_, surface, moment);
  outdated_ = false;
  KeepFocus();
  return drawn_;
}

Milliseconds Visit::StillFor(Milliseconds now) const {
  if (scroller_.moving()) return Milliseconds(0);
  Milliseconds change = idle_.UntilChange(now);
  if (pressed_ && !held_.empty()) return std::max(Milliseconds(0), came_down_ + kRest - now);
  if (idle_.At(now) == Idle::State::Asked && !interrupted_) {
    // The seconds that are left are counted on the screen.
    Milliseconds part = change % Milliseconds(1000);
    change = part > Milliseconds(0) ? part : Milliseconds(1000);
  }
  auto notice = stage_.UntilNoticeChange();
  if (!notice) return change;
  return change < Milliseconds(0) ? *notice : std::min<Milliseconds>(change, *notice);
}

}  // namespace kiosk
