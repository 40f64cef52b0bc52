#pragma once

#include <cstdint>
#include <optional>

#include "kiosk/platform/window.h"

namespace kiosk {

// Folds a touch panel and a mouse into one finger: whoever touches first is followed until it lets go,
// everybody else is ignored meanwhile. Where fingers may take turns, as on a keyboard, the next that comes
// down is followed instead, without the first having let go. Knows nothing of SDL.
class OneFinger {
 public:
  using Contact = int64_t;                      // a finger's number, or
  static constexpr Contact kMouse = INT64_MIN;  // the mouse's left button

  void TakeTurns(bool may) { turns_ = may; }
  std::optional<InputEvent> Down(Contact contact, Point point);
  std::optional<InputEvent> Move(Contact contact, Point point) const;
  std::optional<InputEvent> Up(Contact contact, Point point);

 private:
  std::optional<Contact> followed_;
  bool turns_ = false;
};

}  // namespace kiosk
