#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/session/route.h"

namespace kiosk {

// Where a visitor is and how they came: a stack of routes, home at its bottom. Bounded, so that a day of
// tapping costs nothing.
class Navigation {
 public:
  Navigation() : stack_{Route{}} {}

  const Route& current() const { return stack_.back(); }
  // Where "back" leads; nothing on the first screen.
  std::optional<Route> back() const;

  // Goes to a screen. Going to where "back" leads is going back, home forgets the way, and another page or
  // filter of the same list takes the place of the one before.
  void Go(Route route);

 private:
  std::vector<Route> stack_;
};

}  // namespace kiosk
