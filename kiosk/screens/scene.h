#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/base/clock.h"
#include "content/model/centre.h"
#include "content/model/record.h"
#include "content/store/cache.h"
#include "kiosk/session/collection.h"
#include "kiosk/session/preferences.h"
#include "kiosk/session/route.h"
#include "locales/catalog.h"
#include "locales/dates.h"

namespace kiosk {

// How old the information is: when the feed was last found unchanged or fetched, and whether that is so long
// ago that a visitor should know.
struct Freshness {
  std::optional<content::Instant> as_of;
  bool stale = false;
};

// What a screen is drawn from: where the visitor is, in which language, at what time, over which content. A
// screen is a function of it and keeps nothing.
struct Scene {
  const content::Cache* cache = nullptr;  // nullptr while there is no content
  Route route;
  std::optional<Route> back;
  const locales::Catalog& messages;
  const locales::Dates& dates;
  std::string language;
  content::JapanTime now{};
  Freshness freshness;
  Preferences preferences;
  Collection collection;
  std::string prefecture_seen;  // code of the one that the visitor looked at last; "" when at none
  std::string take_url;  // where the operator serves what visitors take along; "" when nowhere
  std::optional<content::Centre> centre;  // where this kiosk stands

  // The address of the screen before, or home.
  std::string WayBack() const { return back ? back->ToString() : "/"; }
  content::Localized Say(std::string_view key, const locales::Args& args = {}) const;
  // The text in the visitor's language, or the next best with its tag; "" when the map is empty.
  content::Localized Pick(const content::TextMap& texts) const;
  // What stands beside a name that `Pick` gives: how it is read, or the characters on the signs. Furigana
  // over the name, or the same characters in Chinese, leave nothing to add but Latin letters.
  content::Localized BesideName(const content::TextMap& names) const;
  // A number, a time or a date: the same in all languages that read it.
  content::Localized Plain(std::string text) const { return {std::move(text), language}; }
  bool japanese() const { return language == "ja" || language == "ja-simple"; }
};

// "blob:<sha256>", or "" when the record has no picture.
std::string PictureOf(const content::Record& record);

}  // namespace kiosk
