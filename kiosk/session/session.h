#pragma once

#include <string>

#include "kiosk/session/collection.h"
#include "kiosk/session/navigation.h"
#include "kiosk/session/preferences.h"

namespace kiosk {

// One visitor's visit: the language they read, where they are, how they want the kiosk to be and what they
// take along. Nothing of it outlives the visit.
class Session {
 public:
  explicit Session(std::string language, Preferences preferences = {})
      : language_(std::move(language)), preferences_(preferences) {}

  const std::string& language() const { return language_; }
  const Route& route() const { return navigation_.current(); }
  std::optional<Route> back() const { return navigation_.back(); }
  const Navigation::Scrolled& scrolled() const { return navigation_.scrolled(); }
  const Preferences& preferences() const { return preferences_; }
  const Collection& collection() const { return collection_; }
  // Code of the prefecture that the visitor looked at last; "" when at none.
  const std::string& prefecture_seen() const { return prefecture_seen_; }

  // Follows a target of the semantic tree. A target that is no route does nothing: the screens make them, a
  // test follows each. Some change the visit instead of leading on:
  //   /language?choose=ko                       that language from now on, and back to where the visitor was
  //   /accessibility?text=150&look=contrast ... these preferences from now on, on the accessibility screen
  //   /take?toggle=ID                           into the collection or out of it, and nowhere else
  //   /take?clear=all                           empties it
  void Follow(const std::string& target);
  // That language from now on, and nowhere else.
  void Speak(std::string language) { language_ = std::move(language); }
  void Scroll(const std::string& area, float offset) { navigation_.Scroll(area, offset); }

 private:
  std::string language_;
  Preferences preferences_;
  Navigation navigation_;
  Collection collection_;
  std::string prefecture_seen_;
};

}  // namespace kiosk
