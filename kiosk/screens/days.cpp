#include "kiosk/screens/days.h"

namespace kiosk {

content::Localized DaysOf(const Scene& scene, content::Date first, content::Date last) {
  content::Date today = content::DateOf(scene.now);
  if (first.year() != last.year()) {
    return scene.Plain(scene.dates.LongDay(first) + " – " + scene.dates.LongDay(last));
  }
  std::string days = scene.dates.DayRange(first, last);
  if (first.year() == today.year()) return scene.Plain(days);
  std::string year = std::to_string(static_cast<int>(first.year()));
  return scene.Say("days.of.year", {{"days", std::string_view(days)}, {"year", std::string_view(year)}});
}

}  // namespace kiosk
