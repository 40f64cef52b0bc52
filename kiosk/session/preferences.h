#pragma once

#include <string>

#include "kiosk/session/route.h"

namespace kiosk {

// How a visitor wants the kiosk to be while they are here. Gone with the visit.
struct Preferences {
  enum class Look { Standard, HighContrast, DarkCalm };

  int text_percent = 100;  // 100, 125, 150 or 200
  Look look = Look::Standard;
  bool reach = false;      // all that is touched stands in the lower part of the panel
  bool more_time = false;  // "Still here?" comes later and waits longer
  bool operator==(const Preferences&) const = default;
};

inline constexpr int kTextPercents[] = {100, 125, 150, 200};

// Takes over what an address asks for:
// "/accessibility?text=150&look=contrast&reach=on&time=more". "reset=all" goes back to how the kiosk is by
// itself. Members and values that are none of these change nothing.
void Prefer(Preferences& preferences, const Route& route);

}  // namespace kiosk
