#include "kiosk/screens/shop_filters.h"

#include <algorithm>
#include <map>

#include "content/store/prefectures.h"
#include "kiosk/screens/choice_tiles.h"
#include "kiosk/screens/page_sheet.h"

namespace kiosk {
namespace {

// A chip that switches one member of the address on and off.
Chip Switch(const Scene& scene, const char* key, const char* icon, const char* member, const char* value) {
  bool on = scene.route.Query(member) == value;
  return {scene.Say(key), icon, scene.route.With(member, on ? "" : value).ToString(), on};
}

content::Localized NameOfRegion(const Scene& scene, const std::string& code) {
  auto regions = content::Regions(*scene.cache);
  if (!regions) return {code, scene.language};
  for (const content::Region& region : *regions) {
    if (region.code == code) return RegionTile(scene, code, region.record).name;
  }
  return {code, scene.language};
}

// The station's name as the visitor reads it; the address has it in Japanese.
content::Localized NameOfStation(const Scene& scene, const std::string& station) {
  auto shops = content::Shops(*scene.cache, {.station = station}, scene.now);
  if (!shops || shops->empty()) return {station, "ja"};
  return scene.Pick(shops->front().station);
}

ChoiceTile AllOf(const Scene& scene, const char* key, const char* member, const Route& list) {
  return {scene.Say(key), {}, list.With(member, "").ToString(), {}, list.Query(member).empty()};
}

content::Localized Count(const Scene& scene, size_t count) {
  return scene.Say("prefecture.shops.count", {{"count", static_cast<int64_t>(count)}});
}

std::vector<ChoiceTile> RegionChoices(const Scene& scene, const Route& list) {
  std::vector<ChoiceTile> tiles{AllOf(scene, "shops.all.regions", "region", list)};
  auto regions = content::Regions(*scene.cache);
  if (!regions) return tiles;
  for (const content::Region& region : *regions) {
    auto shops = content::Shops(*scene.cache, {.region = region.code}, scene.now);
    ChoiceTile tile = RegionTile(scene, region.code, region.record);
    if (shops) tile.detail = Count(scene, shops->size());
    tile.target = list.With("region", region.code).ToString();
    tile.selected = list.Query("region") == region.code;
    tiles.push_back(std::move(tile));
  }
  return tiles;
}

// Stations by how many shops are near them, then by name.
std::vector<ChoiceTile> StationChoices(const Scene& scene, const Route& list) {
  std::vector<ChoiceTile> tiles{AllOf(scene, "shops.all.stations", "station", list)};
  auto shops = content::Shops(*scene.cache, {}, scene.now);
  if (!shops) return tiles;
  std::map<std::string, std::vector<const content::Shop*>> stations;
  for (const content::Shop& shop : *shops) {
    std::string station = content::In(shop.station, "ja");
    if (!station.empty()) stations[station].push_back(&shop);
  }
  for (const auto& [station, near] : stations) {
    tiles.push_back({scene.Pick(near.front()->station),
                     Count(scene, near.size()),
                     list.With("station", station).ToString(),
                     {},
                     list.Query("station") == station});
  }
  std::stable_sort(tiles.begin() + 1, tiles.end(), [&](const ChoiceTile& a, const ChoiceTile& b) {
    auto shops_near = [&](const ChoiceTile& tile) {
      auto route = ParseRoute(tile.target);
      return route ? stations[route->Query("station")].size() : 0;
    };
    return shops_near(a) > shops_near(b);
  });
  return tiles;
}

}  // namespace

content::ShopFilter ShopFilterOf(const Scene& scene) {
  content::ShopFilter filter;
  if (scene.route.Query("open") == "now") filter.open_at = scene.now;
  filter.region = scene.route.Query("region");
  filter.prefecture = scene.route.Query("prefecture");
  filter.service = scene.route.Query("service");
  filter.station = scene.route.Query("station");
  return filter;
}

bool SortsByDistance(const Scene& scene) {
  return scene.centre && scene.centre->record.geo && scene.route.Query("sort") != "region";
}

std::vector<Chip> ShopChips(const Scene& scene) {
  std::vector<Chip> chips{Switch(scene, "shops.filter.open", "clock", "open", "now"),
                          Switch(scene, "services.eat-in", "eat", "service", "eat-in")};
  std::string region = scene.route.Query("region");
  std::string station = scene.route.Query("station");
  chips.push_back({region.empty() ? scene.Say("shops.filter.region") : NameOfRegion(scene, region), "map",
                   scene.route.With("choose", "region").ToString(), !region.empty()});
  chips.push_back({station.empty() ? scene.Say("shops.filter.station") : NameOfStation(scene, station),
                   "train", scene.route.With("choose", "station").ToString(), !station.empty()});
  if (scene.centre && scene.centre->record.geo) {
    bool nearest = SortsByDistance(scene);
    chips.push_back({scene.Say("shops.sort.nearest"), "pin",
                     scene.route.With("sort", nearest ? "region" : "").ToString(), nearest});
  }
  return chips;
}

bool AsksForShopChoice(const Scene& scene) {
  std::string choose = scene.route.Query("choose");
  return choose == "region" || choose == "station";
}

void DrawShopChoice(Frame& frame, const Scene& scene) {
  bool region = scene.route.Query("choose") == "region";
  Route list = scene.route.With("choose", "");
  std::vector<ChoiceTile> tiles = region ? RegionChoices(scene, list) : StationChoices(scene, list);
  PageSheet sheet;
  sheet.title = scene.Say(region ? "shops.choose.region" : "shops.choose.station");
  sheet.close = list.ToString();
  sheet.draw_content = [&](float x, float y, float width) {
    return DrawChoiceTiles(frame, tiles, x, y + 10, width);
  };
  DrawPageSheet(frame, scene, sheet);
}

}  // namespace kiosk
