#include "kiosk/screens/opening_tag.h"

namespace kiosk {
namespace {

Tag Neutral(content::Localized text, std::string icon) {
  return {std::move(text), std::move(icon), colour::kClosedBg, colour::kNibi, colour::kNibi};
}

}  // namespace

Tag OpeningTag(const Scene& scene, const content::OpeningHours& hours) {
  using Now = content::OpenState::Now;
  content::OpenState state = content::StateAt(hours, scene.now);
  std::string at = scene.dates.Time(state.at);
  switch (state.now) {
    case Now::Open:
      return {scene.Say("shops.open.until", {{"time", std::string_view(at)}}), "dot", colour::kMatchaTint,
              colour::kMatchaText, colour::kMatchaDot};
    case Now::OpensLater:
      return {scene.Say("shops.opens.at", {{"time", std::string_view(at)}}), "clock", colour::kYamabukiTint,
              colour::kKinchaText, colour::kKinchaText};
    case Now::Closed:
      // After hours and on closed days alike: there is no point in going today.
      return Neutral(
          scene.Say(hours.On(content::DateOf(scene.now)).empty() ? "shops.closed.today" : "shops.closed"),
          "close");
    case Now::NotKnown:
      break;
  }
  return Neutral(scene.Say("shops.hours.unknown"), "info");
}

Tag OpeningTag(const Scene& scene, const content::Shop& shop) {
  if (shop.status != content::Shop::Status::Closed) return OpeningTag(scene, shop.opening_hours);
  if (!shop.record.validity.through) return Neutral(scene.Say("shop.gone"), "close");
  std::string date = scene.dates.LongDay(content::DateOf(*shop.record.validity.through),
                                         locales::Dates::Position::WithinSentence);
  return Neutral(scene.Say("shop.closed.for.good", {{"date", std::string_view(date)}}), "close");
}

bool IsOpenNow(const Scene& scene, const content::OpeningHours& hours) {
  return content::StateAt(hours, scene.now).now == content::OpenState::Now::Open;
}

}  // namespace kiosk
