#include "kiosk/screens/shop_row.h"

#include <algorithm>
#include <array>

#include "content/store/prefectures.h"
#include "kiosk/screens/opening_tag.h"
#include "kiosk/screens/tile_map.h"

namespace kiosk {
namespace {

constexpr Ink kClosedCurtain = Rgb(0x6E7178);

}  // namespace

std::string CurtainOf(const Scene& scene, const content::Shop& shop) {
  // The islands' shop and others that are no one prefecture's hang 旅, the kiosk's own sign.
  if (shop.record.prefectures.empty()) return "旅";
  auto prefecture = content::PrefectureWithCode(*scene.cache, shop.record.prefectures.front());
  return prefecture ? content::In(prefecture->record.short_name, "ja") : "旅";
}

Ink CurtainColour(const Scene& scene, const content::Shop& shop) {
  bool closed_today =
      shop.status == content::Shop::Status::Closed ||
      (shop.opening_hours.known() && shop.opening_hours.On(content::DateOf(scene.now)).empty());
  if (closed_today) return kClosedCurtain;
  return ColoursOfPrefecture(shop.record.prefectures.empty() ? "13" : shop.record.prefectures.front()).deep;
}

const char* ServiceIcon(const std::string& service) {
  struct Sign {
    const char* service;
    const char* icon;
  };
  constexpr std::array kIcons{Sign{"eat-in", "eat"},       Sign{"cafe", "cup"},
                              Sign{"tax-free", "tax"},     Sign{"travel-desk", "info"},
                              Sign{"shipping", "luggage"}, Sign{"wheelchair", "wheelchair"},
                              Sign{"toilet", "toilet"},    Sign{"wifi", "wifi"},
                              Sign{"luggage", "luggage"},  Sign{"currency-exchange", "yen"},
                              Sign{"tickets", "ticket"}};
  auto found =
      std::find_if(kIcons.begin(), kIcons.end(), [&](const Sign& sign) { return sign.service == service; });
  return found == kIcons.end() ? "info" : found->icon;
}

RecordRow ShopRow(const Scene& scene, const content::Shop& shop) {
  RecordRow row;
  row.curtain = CurtainOf(scene, shop);
  row.curtain_colour = CurtainColour(scene, shop);
  NameRow(row, scene, shop.record.name);
  content::Localized area = scene.Pick(shop.area);
  content::Localized station = scene.Pick(shop.station);
  row.line = area.text.empty() ? scene.Pick(shop.record.summary) : area;
  if (!area.text.empty() && !station.text.empty()) {
    row.line = scene.Say("shop.area.station", {{"area", std::string_view(area.text)},
                                               {"station", std::string_view(station.text)}});
  }
  row.tag = OpeningTag(scene, shop);
  for (const std::string& service : shop.record.services) row.icons.emplace_back(ServiceIcon(service));
  row.target = "/shops/" + shop.record.id;
  return row;
}

}  // namespace kiosk
