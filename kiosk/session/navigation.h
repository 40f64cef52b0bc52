#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/session/route.h"

namespace kiosk {

// Where a visitor is and how they came: a stack of routes, home at its bottom, each with how far its areas
// were scrolled. Bounded, so that a day of tapping costs nothing.
class Navigation {
 public:
  using Scrolled = std::map<std::string, float>;  // design units by area

  Navigation() : stack_(1) {}

  const Route& current() const { return stack_.back().route; }
  // Where "back" leads; nothing on the first screen.
  std::optional<Route> back() const;

  // Goes to a screen. Going to where "back" leads is going back, home forgets the way, and another page or
  // filter of the same list takes the place of the one before.
  void Go(Route route);

  const Scrolled& scrolled() const { return stack_.back().scrolled; }
  void Scroll(const std::string& area, float offset) { stack_.back().scrolled[area] = offset; }

 private:
  struct Place {
    Route route;
    Scrolled scrolled;
  };
  std::vector<Place> stack_;
};

}  // namespace kiosk
