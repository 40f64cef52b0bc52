#pragma once

#include <string>

#include "kiosk/session/navigation.h"

namespace kiosk {

// One visitor's visit: the language they read and where they are. Nothing of it outlives the visit.
class Session {
 public:
  explicit Session(std::string language) : language_(std::move(language)) {}

  const std::string& language() const { return language_; }
  const Route& route() const { return navigation_.current(); }
  std::optional<Route> back() const { return navigation_.back(); }

  // Follows a target of the semantic tree. "/language?choose=ko" chooses a language and returns to where the
  // visitor was. A target that is no route does nothing: the screens make them, a test follows each.
  void Follow(const std::string& target);

 private:
  std::string language_;
  Navigation navigation_;
};

}  // namespace kiosk
