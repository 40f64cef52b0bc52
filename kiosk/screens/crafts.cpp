#include "content/store/crafts.h"

#include <algorithm>
#include <map>

#include "content/model/vocabulary.h"
#include "content/store/places.h"
#include "content/store/prefectures.h"
#include "content/store/shops.h"
#include "kiosk/screens/article.h"
#include "kiosk/screens/chip_tray.h"
#include "kiosk/screens/choice_tiles.h"
#include "kiosk/screens/chrome.h"
#include "kiosk/screens/linked_rows.h"
#include "kiosk/screens/record_list.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/shop_row.h"

namespace kiosk {
namespace {

constexpr size_t kMostLooked = 200;  // places of a prefecture

content::Localized NameOfTrade(const Scene& scene, std::string_view trade) {
  return scene.Say("craft.trade." + std::string(trade));
}

// The drawing that comes nearest to what a trade makes.
ImageKey PictureOfTrade(const std::string& trade) {
  static const std::map<std::string, const char*, std::less<>> kSpots{
      {"woven-textiles", "cloth"}, {"dyed-textiles", "cloth"}, {"textile-goods", "cloth"},
      {"ceramics", "tea"},         {"lacquerware", "lacquer"}, {"metalwork", "kettle"},
      {"altars", "gold"},          {"gemstones", "glass"}};
  auto spot = kSpots.find(trade);
  return spot == kSpots.end() ? "" : std::string("art:spot_") + spot->second;
}

content::Localized PrefectureNames(const Scene& scene, const content::Craft& craft) {
  content::Localized names{"", scene.language};
  for (const std::string& code : craft.record.prefectures) {
    auto prefecture = content::PrefectureWithCode(*scene.cache, code);
    if (!prefecture) continue;
    content::Localized name = scene.Pick(prefecture->record.short_name);
    names = {names.text +
                 (names.text.empty() ? ""
                  : scene.japanese() ? "・"
                                     : ", ") +
                 name.text,
             name.language};
  }
  return names;
}

RecordRow CraftRow(const Scene& scene, const content::Craft& craft) {
  RecordRow row = RowOf(scene, craft.record);
  ImageKey spot = PictureOfTrade(craft.trade);
  if (!spot.empty()) row.image = spot;
  row.line = PrefectureNames(scene, craft);
  row.tag =
      Tag{NameOfTrade(scene, craft.trade), "craft", colour::kFujiTint, colour::kFujiText, colour::kFujiText};
  return row;
}

content::Localized Count(const Scene& scene, size_t count) {
  return scene.Say("crafts.count", {{"count", static_cast<int64_t>(count)}});
}

// Where to see and to buy it: places of crafts in its prefectures, and their shops in Tokyo.
std::vector<RecordRow> WhereToFind(const Scene& scene, const content::Craft& craft) {
  std::vector<RecordRow> rows;
  for (const std::string& code : craft.record.prefectures) {
    auto places = content::PlacesIn(*scene.cache, code, scene.now, kMostLooked);
    for (const content::Place& place : places ? *places : std::vector<content::Place>()) {
      if (place.category == "craft") rows.push_back(RowOf(scene, place.record));
    }
    auto shops = content::Shops(*scene.cache, {.prefecture = code}, scene.now);
    for (const content::Shop& shop : shops ? *shops : std::vector<content::Shop>()) {
      rows.push_back(ShopRow(scene, shop));
    }
  }
  return rows;
}

void DrawCraft(Frame& frame, const Scene& scene, const content::Craft& craft) {
  Article article;
  article.image = PictureOf(craft.record);
  article.name = craft.record.name;
  article.where = PrefectureNames(scene, craft);
  article.tags = {
      {NameOfTrade(scene, craft.trade), "craft", colour::kFujiTint, colour::kFujiText, colour::kFujiText},
      {scene.Say("craft.designated"), "star", colour::kYamabukiTint, colour::kKinchaText,
       colour::kKinchaText}};
  article.body =
      scene.Pick(craft.record.description.empty() ? craft.record.summary : craft.record.description);
  article.rows_title = scene.Say("craft.where");
  article.rows = WhereToFind(scene, craft);
  for (const std::string& code : craft.record.prefectures) {
    auto prefecture = content::PrefectureWithCode(*scene.cache, code);
    if (!prefecture) continue;
    std::string name = scene.Pick(prefecture->record.short_name).text;
    article.chips.push_back(
        {scene.Say("craft.more", {{"name", std::string_view(name)}}), "craft", "/crafts?prefecture=" + code});
  }
  article.records = {&craft.record};
  article.take = true;
  DrawArticle(frame, scene, article);
}

std::vector<ChoiceTile> RegionChoices(const Scene& scene) {
  std::vector<ChoiceTile> tiles;
  auto regions = content::Regions(*scene.cache);
  if (!regions) return tiles;
  for (const content::Region& region : *regions) {
    auto crafts = content::Crafts(*scene.cache, {.region = region.code});
    if (!crafts || crafts->empty()) continue;
    ChoiceTile tile = RegionTile(scene, region.code, region.record);
    tile.detail = Count(scene, crafts->size());
    tile.target = "/crafts?region=" + region.code;
    tiles.push_back(std::move(tile));
  }
  return tiles;
}

std::vector<ChoiceTile> TradeChoices(const Scene& scene, const std::vector<content::Craft>& crafts) {
  std::vector<ChoiceTile> tiles;
  for (std::string_view trade : content::kCraftTrades) {
    auto count =
        std::count_if(crafts.begin(), crafts.end(), [&](const auto& craft) { return craft.trade == trade; });
    if (count == 0) continue;
    tiles.push_back({NameOfTrade(scene, trade), Count(scene, static_cast<size_t>(count)),
                     "/crafts?trade=" + std::string(trade), Ink(colour::kFuji), false});
  }
  return tiles;
}

// All of them are too many for one list: first a region or a trade.
void DrawChoices(Frame& frame, const Scene& scene, const std::vector<content::Craft>& crafts) {
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  float top = DrawListHeading(frame, scene, scene.Say("crafts.title"),
                              scene.Say("crafts.subtitle", {{"count", static_cast<int64_t>(crafts.size())}}));
  float bottom = ContentBottom(frame) - layout::kTrayHeight;
  TextStyle heading = style::Display(44);
  Page page = ScrollPages(frame, scene, "crafts", {0, top, frame.width(), bottom - top}, [&] {
    float y = top + frame.Write(Role::Heading, scene.Say("crafts.by.region"), heading, x, top, width) + 16;
    y = DrawChoiceTiles(frame, RegionChoices(scene), x, y, width) + 14;
    y += frame.Write(Role::Heading, scene.Say("crafts.by.trade"), heading, x, y, width) + 16;
    return DrawChoiceTiles(frame, TradeChoices(scene, crafts), x, y, width) + 12;
  });
  DrawChipTray(frame, scene, {{scene.Say("crafts.theme"), "theme", "/themes/theme-crafts"}}, page);
  DrawChrome(frame, scene, false);
}

// The prefectures of what is shown, to narrow it by.
std::vector<Chip> ListChips(const Scene& scene) {
  std::vector<Chip> chips{{scene.Say("crafts.all"), "grid", "/crafts"}};
  std::string region = scene.route.Query("region");
  auto prefectures = content::Prefectures(*scene.cache);
  if (region.empty() || !prefectures) return chips;
  for (const content::Prefecture& prefecture : *prefectures) {
    if (prefecture.region != region) continue;
    bool chosen = scene.route.Query("prefecture") == prefecture.code;
    chips.push_back({scene.Pick(prefecture.record.short_name), "",
                     scene.route.With("prefecture", chosen ? "" : prefecture.code).ToString(), chosen});
  }
  return chips;
}

void DrawCraftList(Frame& frame, const Scene& scene, const std::vector<content::Craft>& crafts) {
  std::vector<Chip> chips = ListChips(scene);
  float top = DrawListHeading(frame, scene, scene.Say("crafts.title"), Count(scene, crafts.size()));
  float foot = ContentBottom(frame) - ChipTrayHeight(frame, chips);
  Page page;
  {
    auto list = frame.Begin(Role::List, scene.Say("crafts.title"), {0, top, frame.width(), foot - top});
    page = ScrollRows(frame, scene, "list", crafts.size(), {0, top, frame.width(), foot - 20 - top},
                      RowPitch(frame),
                      [&](size_t i, float y) { DrawRecordRow(frame, CraftRow(scene, crafts[i]), y); });
  }
  if (crafts.empty()) DrawNothing(frame, scene.Say("list.nothing"), top, foot);
  DrawChipTray(frame, scene, chips, page);
  DrawChrome(frame, scene, false);
}

}  // namespace

void DrawCrafts(Frame& frame, const Scene& scene) {
  if (scene.route.segments.size() == 2) {
    auto craft = content::CraftWithId(*scene.cache, scene.route.second());
    craft ? DrawCraft(frame, scene, *craft) : DrawUnavailable(frame, scene);
    return;
  }
  content::CraftFilter filter{scene.route.Query("region"), scene.route.Query("prefecture"),
                              scene.route.Query("trade")};
  auto crafts = content::Crafts(*scene.cache, filter);
  bool all = filter.region.empty() && filter.prefecture.empty() && filter.trade.empty();
  if (!crafts) {
    DrawUnavailable(frame, scene);
  } else if (all) {
    DrawChoices(frame, scene, *crafts);
  } else {
    DrawCraftList(frame, scene, *crafts);
  }
}

}  // namespace kiosk
