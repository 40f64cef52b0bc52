#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "content/model/event.h"
#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

using Month = std::chrono::year_month;

inline Month MonthOf(content::Date date) {
  return {date.year(), date.month()};
}
content::Date FirstDayOf(Month month);
content::Date LastDayOf(Month month);
std::string MonthAddress(Month month);  // "/events?month=2026-12"

// A month as a sheet of days, each with the marks of its events; a day that has one leads to
// "/events?date=2026-11-28". The week begins as the language's does. Returns where it ends.
float DrawCalendar(Frame& frame, const Scene& scene, Month month, const std::vector<content::Event>& events,
                   std::optional<content::Date> chosen, float y);

}  // namespace kiosk
