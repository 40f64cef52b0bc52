#pragma once

#include <chrono>
#include <deque>
#include <optional>
#include <string>

#include "kiosk/ui/scroll_area.h"

namespace kiosk {

// Moves a scroll area: under a finger, after the finger has let go, or to a place. At most one area moves at
// a time. Where it will come to rest is known when it is let go, so that it stops exactly at a row. Offsets
// in design units; `now` is monotonic, from any origin.
class Scroller {
 public:
  using Milliseconds = std::chrono::milliseconds;

  // The finger holds the area at `y` (units on the glass).
  void Grab(const ScrollArea& area, float y, Milliseconds now);
  // Beyond its ends the area follows at less and less of the finger's way.
  void Drag(float y, Milliseconds now);
  // Runs on with the speed of the finger's last tenth of a second, and back inside when it was pulled beyond
  // an end.
  void Release(Milliseconds now);
  // Glides from where it is; a target beyond the ends is the end.
  void GlideTo(const ScrollArea& area, float target, Milliseconds now);
  void Stop() { mode_ = Mode::Still; }

  const std::string& area() const { return area_.id; }
  bool held() const { return mode_ == Mode::Held; }
  bool moving() const { return mode_ == Mode::Running; }
  // The offset at this moment; nothing when no area is held or moving. The last one, at rest, is given once.
  std::optional<float> At(Milliseconds now);

 private:
  enum class Mode { Still, Held, Running };
  struct Sample {
    Milliseconds time;
    float y;
  };
  void Run(float target, Milliseconds time_constant, Milliseconds now);
  float Within(float offset) const;
  float Speed(Milliseconds now) const;

  ScrollArea area_;
  Mode mode_ = Mode::Still;
  float grabbed_y_ = 0;
  float grabbed_offset_ = 0;
  float offset_ = 0;
  std::deque<Sample> samples_;
  float from_ = 0;
  float target_ = 0;
  Milliseconds began_{0};
  Milliseconds time_constant_{1};
};

}  // namespace kiosk
