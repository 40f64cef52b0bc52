#include "kiosk/session/session.h"

namespace kiosk {

void Session::Follow(const std::string& target) {
  auto route = ParseRoute(target);
  if (!route) return;
  std::string chosen = route->first() == "language" ? route->Query("choose") : "";
  if (chosen.empty()) {
    navigation_.Go(*std::move(route));
    return;
  }
  language_ = chosen;
  navigation_.Go(navigation_.back().value_or(Route{}));
}

}  // namespace kiosk
