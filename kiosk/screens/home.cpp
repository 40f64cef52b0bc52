#include <algorithm>
#include <array>

#include "content/store/events.h"
#include "content/store/shops.h"
#include "kiosk/screens/chrome.h"
#include "kiosk/screens/opening_tag.h"
#include "kiosk/screens/pager.h"
#include "kiosk/screens/reach.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/tile_map.h"
#include "kiosk/ui/widgets/card.h"
#include "kiosk/ui/widgets/noren.h"

namespace kiosk {
namespace {

constexpr float kGap = 20;
constexpr float kSheetTop = 498;
constexpr float kLeastSheetTop = 300;  // then the mountain's top still shows
constexpr float kBigFoot = 118;
// Of the two big tiles: lower ones where the words of a language, or reach mode, leave less room. Two, three
// and four curtains fill them.
constexpr std::array kBigPictures = {226.0F, 150.0F, 110.0F};
constexpr float kTileHeight = 184;

const char* Greeting(content::JapanTime now) {
  auto hour = content::TimeOfDay(now) / std::chrono::hours(1);
  if (hour < 4 || hour >= 18) return "home.greeting.evening";
  return hour < 11 ? "home.greeting.morning" : "home.greeting.afternoon";
}

// Returns where what can be touched begins.
float DrawTitle(Frame& frame, const Scene& scene, float y) {
  float x = layout::kTextGutter;
  y += frame.Write(Role::Text, scene.Say(Greeting(scene.now)), style::Label(28).In(colour::kNibi), x, y);
  y += frame.Write(Role::Heading, scene.Say("home.question"), style::Display(68).Lines(2).Pitch(85), x, y,
                   frame.width() - 2 * x);
  return y + 14;
}

void DrawSmallMap(Frame& frame, const Box& box) {
  frame.Fill(box, colour::kKamenozoki, Radii::Top(radius::kCard));
  auto cut = frame.Clip(box, Radii::Top(radius::kCard));
  frame.Tile("art:pattern_seigaiha_l", box, 1, 0.35F);
  float pitch = (box.height - 18) / kMapRows;
  constexpr float kTileGap = 1.5F;
  Box glass = frame.OnGlass(box);
  Frame::Upright upright(frame);
  float left = glass.x + (glass.width - kMapColumns * pitch) / 2;
  float top = glass.y + 10;
  for (const MapTile& tile : MapTiles()) {
    frame.Fill({left + tile.x * pitch, top + tile.y * pitch, tile.width * pitch - kTileGap,
                tile.height * pitch - kTileGap},
               ColoursOfPrefecture(tile.prefecture).deep, Radii::All(3));
  }
}

void DrawShopFronts(Frame& frame, const Box& box) {
  struct Shop {
    const char* kanji;
    const char* region;
  };
  constexpr std::array kShops = {Shop{"山形", "tohoku"}, Shop{"高知", "shikoku"}, Shop{"石川", "chubu"},
                                 Shop{"奈良", "kansai"}};
  auto cut = frame.Clip(box, Radii::Top(radius::kCard));
  // A curtain is as high as it is wide: as many as there may be without being lower than the picture.
  size_t count = std::clamp<size_t>(static_cast<size_t>(box.width / box.height), 1, kShops.size());
  float size = box.width / static_cast<float>(count);
  for (size_t i = 0; i < count; ++i) {
    DrawNoren(frame, kShops[i].kanji, ColoursOfRegion(kShops[i].region).deep,
              box.x + static_cast<float>(i) * size, box.y, size);
  }
}

using DrawPicture = void (*)(Frame&, const Box&);

struct BigTile {
  const char* title;
  const char* detail;
  const char* target;
  DrawPicture draw_picture;
};

constexpr std::array kBigTiles{
    BigTile{"home.map", "home.map.detail", "/prefectures", DrawSmallMap},
    BigTile{"home.shops", "home.shops.detail", "/shops", DrawShopFronts},
};

struct BigTileWords {
  LaidText heading;
  LaidText detail;
};

BigTileWords LayBigTile(Frame& frame, const Scene& scene, const BigTile& tile, float width) {
  float room = width - 28 - 90;
  return {frame.Lay(scene.Say(tile.title), style::BoldLabel(38).Lines(2), room),
          frame.Lay(scene.Say(tile.detail), style::Label(26).In(colour::kNibi).Lines(3), room)};
}

void DrawBigTile(Frame& frame, const Scene& scene, const BigTile& tile, const Box& box, float picture) {
  auto element = frame.Begin(Role::Link, scene.Say(tile.title), box, tile.target);
  DrawCard(frame, box, element.pressed());
  tile.draw_picture(frame, {box.x, box.y, box.width, picture});
  BigTileWords words = LayBigTile(frame, scene, tile, box.width);
  float room = box.height - picture;
  float y = box.y + picture + (room - words.heading.height - words.detail.height) / 2;
  frame.Draw(words.heading, box.x + 28, y);
  frame.Draw(words.detail, box.x + 28, y + words.heading.height);
  frame.Glyph("right", box.end() - 62, box.y + picture + (room - 40) / 2, 40, colour::kAi, true);
}

float DrawBigTiles(Frame& frame, const Scene& scene, float picture, float y) {
  float width = (frame.width() - 2 * layout::kTextGutter - kGap) / 2;
  float height = picture + kBigFoot;
  for (const BigTile& tile : kBigTiles) {
    BigTileWords words = LayBigTile(frame, scene, tile, width);
    height = std::max(height, picture + words.heading.height + words.detail.height + 32);
  }
  float x = layout::kTextGutter;
  for (const BigTile& tile : kBigTiles) {
    DrawBigTile(frame, scene, tile, {x, y, width, height}, picture);
    x += width + kGap;
  }
  return y + height + kGap;
}

struct SmallTile {
  const char* key;
  const char* icon;
  const char* target;
  Ink ground;
  Ink ink;
};

constexpr std::array kSmallTiles{
    SmallTile{"home.routes", "route", "/routes", colour::kKamenozoki, colour::kAi},
    SmallTile{"home.events", "calendar", "/events", colour::kShuTint, colour::kShuText},
    SmallTile{"home.programmes", "star", "/programmes", colour::kMatchaTint, colour::kMatchaText},
    SmallTile{"home.rally", "stamp", "/rally", colour::kYamabukiTint, colour::kKinchaText},
    SmallTile{"home.themes", "sprout", "/themes", colour::kFujiTint, colour::kFujiText},
    SmallTile{"home.centre", "info", "/centre", colour::kTealTint, colour::kTeal},
};

LaidText LaySmallTile(Frame& frame, const Scene& scene, const SmallTile& tile, float width) {
  return frame.Lay(scene.Say(tile.key), style::BoldLabel(29).In(tile.ink).Lines(3).Pitch(36), width - 44);
}

void DrawSmallTile(Frame& frame, const Scene& scene, const SmallTile& tile, const Box& box) {
  auto element = frame.Begin(Role::Link, scene.Say(tile.key), box, tile.target);
  frame.Outline(box, element.pressed() ? colour::kTorinoko : tile.ground, radius::kCard,
                frame.high_contrast() ? 4 : 0, colour::kNezu);
  frame.Glyph(tile.icon, box.x + 24, box.y + 22, 72, tile.ink);
  LaidText text = LaySmallTile(frame, scene, tile, box.width);
  frame.Draw(text, box.x + 24, box.bottom() - 20 - text.height);
}

// Three columns, or two when the text is large.
float DrawSmallTiles(Frame& frame, const Scene& scene, float y) {
  size_t columns = frame.text_scale() > 1.25F ? 2 : 3;
  auto count = static_cast<float>(columns);
  float width = (frame.width() - 2 * layout::kTextGutter - (count - 1) * kGap) / count;
  float height = kTileHeight;
  for (const SmallTile& tile : kSmallTiles) {
    height = std::max(height, 22 + 72 + 10 + LaySmallTile(frame, scene, tile, width).height + 20);
  }
  for (size_t i = 0; i < kSmallTiles.size(); ++i) {
    auto column = static_cast<float>(i % columns);
    auto row = static_cast<float>(i / columns);
    DrawSmallTile(frame, scene, kSmallTiles[i],
                  {layout::kTextGutter + column * (width + kGap), y + row * (height + kGap), width, height});
  }
  return y + static_cast<float>(kSmallTiles.size() / columns) * (height + kGap);
}

// How many shops are open right now: the question of a visitor who is in Tokyo today.
float DrawOpenShops(Frame& frame, const Scene& scene, float y) {
  auto shops = content::Shops(*scene.cache, {.open_at = scene.now}, scene.now);
  auto count = shops ? static_cast<int64_t>(shops->size()) : 0;
  content::Localized name = scene.Say("home.shops.open", {{"count", count}});
  Box box{layout::kTextGutter, y, frame.width() - 2 * layout::kTextGutter, 132};
  LaidText title = frame.Lay(name, style::BoldLabel(33).Lines(4), box.width - 240);
  box.height = std::max(box.height, title.height + 40);
  auto element = frame.Begin(Role::Link, name, box, count > 0 ? "/shops?open=now" : "/shops");
  DrawCard(frame, box, element.pressed());
  frame.Glyph("shop", box.x + 28, box.y + (box.height - 72) / 2, 72, colour::kShuText);
  frame.Draw(title, box.x + 128, box.y + (box.height - title.height) / 2);
  frame.Glyph("right", box.end() - 64, box.y + (box.height - 40) / 2, 40, colour::kAi, true);
  return box.bottom() + kGap;
}

// Looks like the field that it leads to.
float DrawSearchField(Frame& frame, const Scene& scene, float y) {
  constexpr float kHeight = 116;
  constexpr float kIcon = 54;
  content::Localized name = scene.Say("home.search");
  Box box{layout::kTextGutter, y, frame.width() - 2 * layout::kTextGutter, kHeight};
  TextStyle style = style::Label(34).In(colour::kNibi).Lines(2).GrowingTo(1.5F);
  LaidText words = frame.LayLargest(name, style, {34, 30, 26}, box.width - 122 - 48);
  box.height = std::max(kHeight, words.height + 32);
  auto element = frame.Begin(Role::Link, name, box, "/search");
  frame.Outline(box, element.pressed() ? colour::kKinari : colour::kShiro, box.height / 2, 4, colour::kAi);
  frame.Glyph("search", box.x + 38, box.y + (box.height - kIcon) / 2, kIcon, colour::kAi);
  frame.Draw(words, box.x + 122, box.y + (box.height - words.height) / 2);
  return box.bottom() + 28;
}

// Returns where the page ends.
float DrawAge(Frame& frame, const Scene& scene, float y) {
  if (float ribbon = DrawFreshness(frame, scene, y); ribbon > 0) return y + ribbon + 16;
  if (!scene.freshness.as_of) return y;
  content::JapanTime as_of = content::InJapan(*scene.freshness.as_of);
  std::string time = scene.dates.Time(as_of);
  Tag tag{scene.Say("updated", {{"time", std::string_view(time)}}), "refresh"};
  DrawTag(frame, tag, layout::kTextGutter, y + 16);
  return y + 16 + 48 + 16;
}

float DrawTiles(Frame& frame, const Scene& scene, float picture, float top) {
  // In reach mode there is room for most of it only: what leads to everything stands first.
  bool reach = scene.preferences.reach;
  float y = reach ? DrawSearchField(frame, scene, top) : DrawTitle(frame, scene, top + 26);
  y = DrawBigTiles(frame, scene, picture, y);
  y = DrawSmallTiles(frame, scene, y);
  y = DrawOpenShops(frame, scene, y);
  if (!reach) y = DrawSearchField(frame, scene, y);
  return DrawAge(frame, scene, y);
}

struct Fit {
  float picture;
  float top;
  bool one_page;
};

// A language with longer words takes some of the sky, then of the pictures; only large text has pages.
Fit FitTiles(const Frame& frame, const Scene& scene, float top) {
  float least_top = scene.preferences.reach ? top : kLeastSheetTop;
  for (float picture : kBigPictures) {
    Frame scrap = frame;  // drawing on it is how it is known whether all of it fits
    float excess = std::max(0.0F, DrawTiles(scrap, scene, picture, top) - ContentBottom(frame));
    if (top - excess >= least_top) return {picture, top - excess, true};
  }
  return {kBigPictures.front(), top, false};
}

}  // namespace

void DrawHome(Frame& frame, const Scene& scene) {
  bool reach = scene.preferences.reach;
  float top = reach ? DrawReachHeading(frame, scene, scene.Say("home.question"), {}) : kSheetTop;
  if (!reach) frame.Image("art:fuji_hero", {0, 0, frame.width(), 620});
  Fit fit = FitTiles(frame, scene, top);
  if (!reach) DrawSheet(frame, fit.top, 48);
  float bottom = ContentBottom(frame) - (fit.one_page ? 0 : layout::kTrayHeight);
  Page page = ScrollPages(frame, scene, "home", {0, fit.top, frame.width(), bottom - fit.top},
                          [&] { return DrawTiles(frame, scene, fit.picture, fit.top); });
  if (!fit.one_page) DrawPager(frame, scene, page, frame.width() - layout::kCardGutter, DrawTray(frame) + 26);
  DrawChrome(frame, scene, true);
}

}  // namespace kiosk
