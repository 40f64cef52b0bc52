#include "content/model/prefecture.h"

#include <algorithm>

#include "content/store/places.h"
#include "content/store/prefectures.h"
#include "content/store/routes.h"
#include "content/store/shops.h"
#include "kiosk/screens/article.h"
#include "kiosk/screens/chrome.h"
#include "kiosk/screens/description.h"
#include "kiosk/screens/linked_rows.h"
#include "kiosk/screens/pager.h"
#include "kiosk/screens/reach.h"
#include "kiosk/screens/record_list.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/shop_row.h"
#include "kiosk/screens/sources.h"
#include "kiosk/screens/tile_map.h"
#include "kiosk/ui/widgets/card.h"
#include "kiosk/ui/widgets/noren.h"
#include "kiosk/ui/widgets/seal.h"
#include "kiosk/ui/widgets/segmented.h"

namespace kiosk {
namespace {

constexpr float kSheetTop = 624;
constexpr float kRibbonTop = 112;
constexpr float kTabs = 132;
constexpr size_t kMostListed = 200;   // beyond that nobody turns pages; search finds the rest
constexpr size_t kMostHeritage = 24;  // the first places are the World Heritage, which is counted

float SheetTop(const Frame& frame, const Scene& scene) {
  return std::max(kSheetTop, ReachTop(frame, scene));
}

struct Overview {
  const content::Prefecture& prefecture;
  const std::vector<content::Place>& places;  // the first of them
  size_t place_count = 0;
  const std::vector<content::Shop>& shops;
};

void DrawTabs(Frame& frame, const Scene& scene, const std::string& code, const std::string& tab,
              const Page& page) {
  constexpr float kPager = 226;
  float end = frame.width() - 36;
  std::string base = "/prefectures/" + code;
  float tray = DrawTray(frame, kTabs);
  DrawPager(frame, scene, page, end, tray + (kTabs - 98) / 2);
  if (page.count > 1) end -= kPager;
  DrawSegmented(frame,
                {{scene.Say("tabs.overview"), base, tab.empty()},
                 {scene.Say("tabs.places"), base + "?tab=places", tab == "places"},
                 {scene.Say("tabs.routes"), base + "?tab=routes", tab == "routes"},
                 {scene.Say("tabs.shops"), base + "?tab=shops", tab == "shops"}},
                36, tray + 14, end - 36);
}

// The picture with name and line at its foot, and how old the information is above them. Returns the top of
// the sheet: large text of a tall script makes the picture higher.
float DrawPrefectureHero(Frame& frame, const Scene& scene, const content::Prefecture& prefecture) {
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  content::Localized name =
      scene.Pick(scene.japanese() ? prefecture.record.name : prefecture.record.short_name);
  LaidText title = frame.Lay(name, style::Display(116).In(colour::kOnDark).Lines(1).Pitch(136), width);
  LaidText summary = frame.Lay(scene.Pick(prefecture.record.summary),
                               style::Label(36).In(colour::kOnDark).Lines(2).GrowingTo(1.3F), width);
  Frame scrap = frame;
  float ribbon = DrawFreshness(scrap, scene, kRibbonTop);
  float sheet_top =
      std::max(SheetTop(frame, scene), kRibbonTop + ribbon + title.height + 6 + summary.height + 34);
  DrawHero(frame, PictureOf(prefecture.record), sheet_top + layout::kSheetOverlap, 150);
  std::string kanji = content::In(prefecture.record.name, "ja");
  DrawSeal(frame, kanji, frame.width() - layout::kTextGutter - 104, 132, 104, 58);
  float summary_y = sheet_top - 34 - summary.height;
  float title_y = summary_y - 6 - title.height;
  std::string reading = content::In(prefecture.record.name, "ja-Hira");
  if (name.language == "ja" && !reading.empty()) {
    // The reading stands above the kanji as on a station sign.
    LaidText kana = frame.Lay({reading, "ja"}, style::Label(34).In(colour::kOnDark).GrowingTo(1.3F));
    frame.Write(Role::Text, kana, x + 4, title_y + 12 - kana.height);
  }
  frame.Write(Role::Heading, title, x, title_y);
  frame.Write(Role::Text, summary, x, summary_y);
  DrawSheet(frame, sheet_top);
  DrawFreshness(frame, scene, kRibbonTop);
  return sheet_top;
}

struct Fact {
  std::string icon;
  content::Localized bold;
  content::Localized small;
};

float DrawFact(Frame& frame, const Fact& fact, float x, float y, float width, bool divided) {
  if (divided) frame.Fill({x, y + 4, 2, 76}, colour::kTorinoko);
  float icon_x = x + (divided ? 20 : 0);
  frame.Glyph(fact.icon, icon_x, y + 18, 48, colour::kAi);
  float text_x = icon_x + 62;
  float room = x + width - text_x - 6;
  float used = frame.Write(Role::Text, fact.bold, style::BoldLabel(32).Lines(1), text_x, y, room);
  used += frame.Write(Role::Text, fact.small, style::Label(26).In(colour::kNibi).Lines(1), text_x, y + used,
                      room);
  return used;
}

content::Localized RegionName(const Scene& scene, const std::string& code) {
  auto regions = content::Regions(*scene.cache);
  if (regions) {
    for (const content::Region& each : *regions) {
      if (each.code == code) return scene.Pick(each.record.name);
    }
  }
  return {"", scene.language};
}

std::vector<Fact> FactsOf(const Scene& scene, const Overview& overview) {
  const content::Prefecture& prefecture = overview.prefecture;
  std::vector<Fact> facts{{"pin", scene.Pick(prefecture.capital),
                           scene.Say("prefecture.capital", {{"code", std::string_view(prefecture.code)}})}};
  int64_t heritage = 0;
  for (const content::Place& place : overview.places) heritage += place.world_heritage ? 1 : 0;
  if (heritage > 0) {
    facts.push_back({"star", scene.Plain(std::to_string(heritage)), scene.Say("prefecture.heritage.short")});
  } else {
    facts.push_back({"map", RegionName(scene, prefecture.region), scene.Say("prefecture.region")});
  }
  auto shops = static_cast<int64_t>(overview.shops.size());
  facts.push_back(
      {"shop", scene.Say("prefecture.shops.count", {{"count", shops}}), scene.Say("prefecture.shops.where")});
  return facts;
}

// Three columns of equal width, or three rows when the text is large. Returns where the text below begins.
float DrawFacts(Frame& frame, const Scene& scene, const Overview& overview, float y) {
  float x = layout::kTextGutter;
  bool in_rows = frame.text_scale() > 1.25F;
  float width = frame.width() - 2 * x;
  if (!in_rows) width /= 3;
  float height = 0;
  bool first = true;
  for (const Fact& fact : FactsOf(scene, overview)) {
    height = std::max(height, DrawFact(frame, fact, x, y, width, !first && !in_rows));
    first = false;
    if (in_rows) y += height + 28;
    if (!in_rows) x += width;
  }
  return in_rows ? y : y + height + 34;
}

struct CardWords {
  LaidText title;
  LaidText local;
};

CardWords LayPlaceCard(Frame& frame, const Scene& scene, const content::Place& place, float width) {
  const content::TextMap& names =
      place.record.short_name.empty() ? place.record.name : place.record.short_name;
  LaidText title = frame.Lay(scene.Pick(names), style::BoldLabel(30).Lines(2).Pitch(37), width);
  if (title.paragraph->truncated) {
    title = frame.Lay(scene.Pick(names), style::BoldLabel(26).Lines(4).Pitch(32), width);
  }
  content::Localized beside = scene.BesideName(place.record.name);
  return {title, frame.Lay(beside, style::Label(26).In(colour::kNibi).Lines(3).Pitch(32), width)};
}

constexpr float kCardPicture = 190;
constexpr float kCardPad = 22;

void DrawPlaceCard(Frame& frame, const Scene& scene, const content::Place& place, const Box& box) {
  auto [title, local] = LayPlaceCard(frame, scene, place, box.width - 2 * kCardPad);
  auto element = frame.Begin(Role::Link, title.text, box, "/places/" + place.record.id);
  DrawCard(frame, box, element.pressed());
  frame.Image(PictureOf(place.record), {box.x, box.y, box.width, kCardPicture}, Radii::Top(radius::kCard));
  float foot = box.bottom() - 16 - local.height;
  frame.Draw(local, box.x + kCardPad, foot);
  float room = foot - box.y - kCardPicture;
  frame.Draw(title, box.x + kCardPad, box.y + kCardPicture + (room - title.height) / 2 + 2);
}

// Heading, and the way to all of them where there are more than are shown; returns where the cards begin.
float DrawPlacesHeading(Frame& frame, const Scene& scene, const Overview& overview, float y) {
  float x = layout::kTextGutter;
  LaidText heading = frame.Lay(scene.Say("prefecture.places"), style::Display(48).Pitch(64).Lines(1));
  frame.Write(Role::Heading, heading, x, y);
  auto count = static_cast<int64_t>(overview.place_count);
  if (count > 3) {
    content::Localized all = scene.Say("prefecture.all", {{"count", count}});
    LaidText label = frame.Lay(all, style::BoldLabel(28).In(colour::kAi));
    float height = std::max(heading.height, layout::kLeastTouch);
    Box box{frame.width() - x - label.width - 46, y + (heading.height - height) / 2, label.width + 46,
            height};
    auto element =
        frame.Begin(Role::Link, all, box, "/prefectures/" + overview.prefecture.code + "?tab=places");
    frame.Draw(label, box.x, box.y + (box.height - label.height) / 2);
    frame.Glyph("right", box.end() - 36, box.y + (box.height - 36) / 2, 36, colour::kAi, true);
  }
  return y + heading.height + 12;
}

// Up to three places: as cards side by side, or as rows when the text is large. Returns where the next part
// begins.
float DrawPlaces(Frame& frame, const Scene& scene, const Overview& overview, float y) {
  constexpr float kGap = 20;
  float x = layout::kTextGutter;
  y = DrawPlacesHeading(frame, scene, overview, y);
  if (overview.places.empty()) {
    DrawNothing(frame, scene.Say("prefecture.none"), y, y + 120);
    return y + 140;
  }
  size_t count = std::min<size_t>(overview.places.size(), 3);
  if (frame.text_scale() > 1.25F) {
    for (size_t i = 0; i < count; ++i, y += RowPitch(frame)) {
      DrawRecordRow(frame, RowOf(scene, overview.places[i].record), y);
    }
    return y;
  }
  float width = (frame.width() - 2 * x - 2 * kGap) / 3;
  float height = 330;
  for (size_t i = 0; i < count; ++i) {
    CardWords words = LayPlaceCard(frame, scene, overview.places[i], width - 2 * kCardPad);
    height = std::max(height, kCardPicture + words.title.height + words.local.height + 36);
  }
  for (size_t i = 0; i < count; ++i) {
    DrawPlaceCard(frame, scene, overview.places[i],
                  {x + static_cast<float>(i) * (width + kGap), y, width, height});
  }
  return y + height + 24;
}

// What the sheet holds below the three facts; returns where it ends.
float DrawOverviewText(Frame& frame, const Scene& scene, const Overview& overview, float y) {
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  y = DrawFacts(frame, scene, overview, y);
  y += WriteDescription(frame, scene, scene.Pick(overview.prefecture.record.description),
                        style::Body(31).Pitch(scene.japanese() ? 48.0F : 44.0F), x, y, width);
  y = DrawPlaces(frame, scene, overview, y + 18);
  for (const content::Shop& shop : overview.shops) {
    DrawRecordRow(frame, ShopRow(scene, shop), y);
    y += RowPitch(frame);
  }
  std::vector<const content::Record*> records{&overview.prefecture.record};
  for (size_t i = 0; i < overview.places.size() && i < 3; ++i) records.push_back(&overview.places[i].record);
  y += SourcesHeight(frame, scene, records, width) + 12;
  DrawSources(frame, scene, records, x, y, width);
  return y + 20;
}

void DrawOverview(Frame& frame, const Scene& scene, const Overview& overview) {
  float top = DrawPrefectureHero(frame, scene, overview.prefecture);
  float bottom = ContentBottom(frame) - kTabs;
  Page page = ScrollPages(frame, scene, "overview", {0, top, frame.width(), bottom - top},
                          [&] { return DrawOverviewText(frame, scene, overview, top + 36); });
  DrawTabs(frame, scene, overview.prefecture.code, "", page);
  DrawChrome(frame, scene, true);
}

RecordList RowsOfTab(const Scene& scene, const Overview& overview, const std::string& tab) {
  RecordList list;
  list.title =
      scene.Pick(scene.japanese() ? overview.prefecture.record.name : overview.prefecture.record.short_name);
  list.subtitle = scene.Say("tabs." + tab);
  list.nothing = scene.Say("prefecture.none");
  if (tab == "places") {
    for (const content::Place& place : overview.places) {
      list.rows.push_back(RowOf(scene, place.record));
      list.records.push_back(&place.record);
    }
  } else if (tab == "shops") {
    list.nothing = scene.Say("prefecture.shops.none");
    for (const content::Shop& shop : overview.shops) {
      list.rows.push_back(ShopRow(scene, shop));
      list.records.push_back(&shop.record);
    }
  }
  return list;
}

}  // namespace

void DrawPrefecture(Frame& frame, const Scene& scene) {
  const std::string code = scene.route.second();
  auto prefecture = content::PrefectureWithCode(*scene.cache, code);
  bool lists_places = scene.route.Query("tab") == "places";
  auto places = content::PlacesIn(*scene.cache, code, scene.now, lists_places ? kMostListed : kMostHeritage);
  auto shops = content::Shops(*scene.cache, {.prefecture = code}, scene.now);
  auto routes = content::RoutesThrough(*scene.cache, code);
  auto count = content::PlaceCountIn(*scene.cache, code, scene.now);
  if (!prefecture || !places || !count || !shops || !routes) {
    DrawUnavailable(frame, scene);
    return;
  }
  Overview overview{*prefecture, *places, *count, *shops};
  const std::string tab = scene.route.Query("tab");
  if (tab != "places" && tab != "shops" && tab != "routes") {
    DrawOverview(frame, scene, overview);
    return;
  }
  RecordList list = RowsOfTab(scene, overview, tab);
  if (tab == "routes") {
    list.nothing = scene.Say("prefecture.routes.none");
    for (const content::Route& route : *routes) {
      list.rows.push_back(RowOf(scene, route.record));
      list.records.push_back(&route.record);
    }
  }
  list.draw_tools = [&](const Page& page) { DrawTabs(frame, scene, code, tab, page); };
  DrawRecordList(frame, scene, list);
}

}  // namespace kiosk
