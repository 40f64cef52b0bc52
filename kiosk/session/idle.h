#pragma once

#include <chrono>
#include <cstdint>

namespace kiosk {

// Whether somebody is still there. Every touch, key and drag counts. WCAG 2.2, 2.2.1 asks for at least 20
// seconds to react and for more time as often as one wants it.
class Idle {
 public:
  using Milliseconds = std::chrono::milliseconds;

  struct Patience {
    Milliseconds until_question{60'000};        // without a touch until "Still here?"
    Milliseconds to_answer{20'000};             // until the visit ends
    Milliseconds more_until_question{180'000};  // after "more time"
    Milliseconds more_to_answer{60'000};
  };

  enum class State {
    Alone,  // nobody has touched anything since the last visit ended
    Present,
    Asked,  // "Still here?"
    Gone,   // the visit is over
  };

  explicit Idle(Patience patience) : patience_(patience) {}

  // `now` is monotonic, from any origin.
  void Touched(Milliseconds now);
  // The visitor needs more time, or no longer does: until this visit ends.
  void SetMoreTime(bool more) { more_ = more; }
  void Reset() { *this = Idle(patience_); }
  // A touch while Asked ends the question.
  State At(Milliseconds now) const;
  // Until the visit ends, while Asked; 1 to 0.
  double Left(Milliseconds now) const;
  Milliseconds TimeLeft(Milliseconds now) const;
  // Until At() says something else; negative when it never will by itself.
  Milliseconds UntilChange(Milliseconds now) const;

 private:
  Milliseconds ToQuestion() const { return more_ ? patience_.more_until_question : patience_.until_question; }
  Milliseconds ToAnswer() const { return more_ ? patience_.more_to_answer : patience_.to_answer; }

  Patience patience_;
  Milliseconds touched_{-1};  // negative: nobody yet
  bool more_ = false;
};

}  // namespace kiosk
