#include "kiosk/session/idle.h"

#include <algorithm>

namespace kiosk {

void Idle::Touched(Milliseconds now) {
  touched_ = std::max(now, Milliseconds(0));
}

Idle::State Idle::At(Milliseconds now) const {
  if (touched_ < Milliseconds(0)) return State::Alone;
  Milliseconds quiet = now - touched_;
  if (quiet < ToQuestion()) return State::Present;
  return quiet < ToQuestion() + ToAnswer() ? State::Asked : State::Gone;
}

Idle::Milliseconds Idle::TimeLeft(Milliseconds now) const {
  return std::clamp(touched_ + ToQuestion() + ToAnswer() - now, Milliseconds(0), ToAnswer());
}

double Idle::Left(Milliseconds now) const {
  return static_cast<double>(TimeLeft(now).count()) / static_cast<double>(ToAnswer().count());
}

Idle::Milliseconds Idle::UntilChange(Milliseconds now) const {
  switch (At(now)) {
    case State::Present:
      return touched_ + ToQuestion() - now;
    case State::Asked:
      return TimeLeft(now);
    case State::Alone:
    case State::Gone:
      break;
  }
  return Milliseconds(-1);
}

}  // namespace kiosk
