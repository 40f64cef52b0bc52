#include "kiosk/session/preferences.h"

namespace kiosk {
namespace {

void TakeSwitch(const Route& route, const char* member, const char* on, const char* off, bool& value) {
  const std::string asked = route.Query(member);
  if (asked == on || asked == off) value = asked == on;
}

}  // namespace

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
  TakeSwitch(route, "reach", "on", "off", preferences.reach);
  TakeSwitch(route, "motion", "less", "full", preferences.less_motion);
  TakeSwitch(route, "time", "more", "usual", preferences.more_time);
  TakeSwitch(route, "furigana", "on", "off", preferences.furigana);
}

}  // namespace kiosk
