#include "kiosk/session/session.h"

namespace kiosk {

void Session::Follow(const std::string& target) {
  auto route = ParseRoute(target);
  if (!route) return;
  const std::string first = route->first();
  if (first == "language" && !route->Query("choose").empty()) {
    language_ = route->Query("choose");
    // Back to where the visitor was; who has just come begins at home.
    Route before = navigation_.back().value_or(Route{});
    navigation_.Go(before.first() == "attract" ? Route{} : before);
    return;
  }
  if (first == "take" && !route->Query("toggle").empty()) {
    collection_.Toggle(route->Query("toggle"));
    return;
  }
  if (first == "take" && !route->Query("clear").empty()) {
    collection_.Clear();
    return;
  }
  if (first == "accessibility") {
    Prefer(preferences_, *route);
    route->query.clear();
  }
  if (first == "prefectures" && !route->second().empty()) prefecture_seen_ = route->second();
  navigation_.Go(*std::move(route));
}

}  // namespace kiosk
