#include "kiosk/session/preferences.h"

namespace kiosk {
void Prefer(Preferences& preferences, const Route& route) {
  if (route.Query("reset") == "all") preferences = Preferences();
  const std::string text = route.Query("text");
  for (int percent : kTextPercents) {
    if (text == std::to_string(percent)) preferences.text_percent = percent;
  }
  const std::string look = route.Query("look");
  if (look == "standard") preferences.look = Preferences::Look::Standard;
  if (look == "contrast") preferences.look = Preferences::Look::HighContrast;
  if (look == "calm") preferences.look = Preferences::Look::DarkCalm;
  const std::string reach = route.Query("reach");
  if (reach == "on" || reach == "off") preferences.reach = reach == "on";
  const std::string time = route.Query("time");
  if (time == "more" || time == "usual") preferences.more_time = time == "more";
}

}  // namespace kiosk
