#include <algorithm>
#include <array>

#include "content/store/events.h"
#include "content/store/shops.h"
#include "kiosk/screens/chrome.h"
#include "kiosk/screens/opening_tag.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/tile_map.h"
#include "kiosk/ui/widgets/card.h"
#include "kiosk/ui/widgets/noren.h"

namespace kiosk {
namespace {

constexpr float kGap = 20;
constexpr float kSheetTop = 498;
constexpr float kBigHeight = 344;
constexpr float kBigPicture = 226;
constexpr float kTileHeight = 184;

const char* Greeting(content::JapanTime now) {
  auto hour = content::TimeOfDay(now) / std::chrono::hours(1);
  if (hour < 4 || hour >= 18) return "home.greeting.evening";
  return hour < 11 ? "home.greeting.morning" : "home.greeting.afternoon";
}

void DrawTitle(Frame& frame, const Scene& scene) {
  float x = layout::kTextGutter;
  frame.Write(Role::Text, scene.Say(Greeting(scene.now)), style::Label(28).In(colour::kNibi), x,
              kSheetTop + 26);
  frame.Write(Role::Heading, scene.Say("home.question"), style::Display(68).Lines(1).Pitch(85), x,
              kSheetTop + 68, frame.width() - 2 * x);
}

void DrawSmallMap(Frame& frame, const Box& box) {
  frame.Fill(box, colour::kKamenozoki, Radii::Top(radius::kCard));
  auto cut = frame.Clip(box, Radii::Top(radius::kCard));
  frame.Tile("art:pattern_seigaiha_l", box, 1, 0.35F);
  constexpr float kPitch = 15.4F;
  constexpr float kTileGap = 1.5F;
  Box glass = frame.OnGlass(box);
  Frame::Upright upright(frame);
  float left = glass.x + (glass.width - kMapColumns * kPitch) / 2;
  float top = glass.y + 10;
  for (const MapTile& tile : MapTiles()) {
    frame.Fill({left + tile.x * kPitch, top + tile.y * kPitch, tile.width * kPitch - kTileGap,
                tile.height * kPitch - kTileGap},
               ColoursOfPrefecture(tile.prefecture).deep, Radii::All(3));
  }
}

void DrawShopFronts(Frame& frame, const Box& box) {
  auto cut = frame.Clip(box, Radii::Top(radius::kCard));
  float size = box.width / 2;
  DrawNoren(frame, "山形", ColoursOfRegion("tohoku").deep, box.x, box.y, size);
  DrawNoren(frame, "高知", ColoursOfRegion("shikoku").deep, box.x + size, box.y, size);
}

using DrawPicture = void (*)(Frame&, const Box&);

void DrawBigTile(Frame& frame, const Scene& scene, const Box& box, const char* title_key,
                 const char* detail_key, const std::string& target, DrawPicture draw_picture) {
  content::Localized title = scene.Say(title_key);
  auto element = frame.Begin(Role::Link, title, box, target);
  DrawCard(frame, box, element.pressed());
  draw_picture(frame, {box.x, box.y, box.width, kBigPicture});
  float width = box.width - 28 - 90;
  LaidText heading = frame.Lay(title, style::BoldLabel(38).Lines(1), width);
  LaidText detail = frame.Lay(scene.Say(detail_key), style::Label(26).In(colour::kNibi).Lines(1), width);
  float y = box.y + kBigPicture + (box.height - kBigPicture - heading.height - detail.height) / 2;
  frame.Draw(heading, box.x + 28, y);
  frame.Draw(detail, box.x + 28, y + heading.height);
  frame.Glyph("right", box.end() - 62, box.y + kBigPicture + 40, 40, colour::kAi, true);
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
    SmallTile{"home.heritage", "mountain", "/themes/theme-world-heritage", colour::kMatchaTint,
              colour::kMatchaText},
    SmallTile{"home.programmes", "star", "/programmes", colour::kYamabukiTint, colour::kKinchaText},
    SmallTile{"home.themes", "sprout", "/themes", colour::kFujiTint, colour::kFujiText},
    SmallTile{"home.centre", "info", "/centre", colour::kTealTint, colour::kTeal},
};

void DrawSmallTile(Frame& frame, const Scene& scene, const SmallTile& tile, const Box& box) {
  content::Localized label = scene.Say(tile.key);
  auto element = frame.Begin(Role::Link, label, box, tile.target);
  frame.Fill(box, element.pressed() ? colour::kTorinoko : tile.ground, Radii::All(radius::kCard));
  frame.Glyph(tile.icon, box.x + 24, box.y + 22, 72, tile.ink);
  LaidText text = frame.Lay(label, style::BoldLabel(29).In(tile.ink).Lines(2).Pitch(36), box.width - 44);
  frame.Draw(text, box.x + 24, box.bottom() - 20 - text.height);
}

void DrawSmallTiles(Frame& frame, const Scene& scene, float y) {
  float width = (frame.width() - 2 * layout::kTextGutter - 2 * kGap) / 3;
  for (size_t i = 0; i < kSmallTiles.size(); ++i) {
    auto column = static_cast<float>(i % 3);
    auto row = static_cast<float>(i / 3);
    DrawSmallTile(
        frame, scene, kSmallTiles[i],
        {layout::kTextGutter + column * (width + kGap), y + row * (kTileHeight + kGap), width, kTileHeight});
  }
}

// How many shops are open right now: the question of a visitor who is in Tokyo today.
void DrawOpenShops(Frame& frame, const Scene& scene, const Box& box) {
  auto shops =
      content::Shops(*scene.cache, {.open_at = scene.now, .region = "", .prefecture = ""}, scene.now);
  auto count = shops ? static_cast<int64_t>(shops->size()) : 0;
  content::Localized name = scene.Say("home.shops.open", {{"count", count}});
  auto element = frame.Begin(Role::Link, name, box, count > 0 ? "/shops?open=now" : "/shops");
  DrawCard(frame, box, element.pressed());
  frame.Glyph("shop", box.x + 28, box.y + (box.height - 72) / 2, 72, colour::kShuText);
  LaidText title = frame.Lay(name, style::BoldLabel(33).Lines(2), box.width - 240);
  frame.Draw(title, box.x + 128, box.y + (box.height - title.height) / 2);
  frame.Glyph("right", box.end() - 64, box.y + (box.height - 40) / 2, 40, colour::kAi, true);
}

void DrawAge(Frame& frame, const Scene& scene, float y) {
  if (DrawFreshness(frame, scene, y) > 0 || !scene.freshness.as_of) return;
  content::JapanTime as_of = content::InJapan(*scene.freshness.as_of);
  std::string time = scene.dates.Time(as_of);
  Tag tag{scene.Say("updated", {{"time", std::string_view(time)}}), "refresh"};
  DrawTag(frame, tag, layout::kTextGutter, y + 16);
}

}  // namespace

void DrawHome(Frame& frame, const Scene& scene) {
  frame.Image("art:fuji_hero", {0, 0, frame.width(), 620});
  DrawSheet(frame, kSheetTop, 48);
  DrawTitle(frame, scene);
  float y = kSheetTop + 168;
  float half = (frame.width() - 2 * layout::kTextGutter - kGap) / 2;
  DrawBigTile(frame, scene, {layout::kTextGutter, y, half, kBigHeight}, "home.map", "home.map.detail",
              "/prefectures", DrawSmallMap);
  DrawBigTile(frame, scene, {layout::kTextGutter + half + kGap, y, half, kBigHeight}, "home.shops",
              "home.shops.detail", "/shops", DrawShopFronts);
  y += kBigHeight + kGap;
  DrawSmallTiles(frame, scene, y);
  y += 2 * (kTileHeight + kGap);
  DrawOpenShops(frame, scene, {layout::kTextGutter, y, frame.width() - 2 * layout::kTextGutter, 132});
  DrawAge(frame, scene, y + 132 + 28);
  DrawChrome(frame, scene, true);
}

}  // namespace kiosk
