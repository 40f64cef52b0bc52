#include "content/store/prefectures.h"

#include <algorithm>
#include <array>

#include "kiosk/screens/choice_tiles.h"
#include "kiosk/screens/chrome.h"
#include "kiosk/screens/pager.h"
#include "kiosk/screens/reach.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/tile_map.h"
#include "kiosk/ui/widgets/button.h"

namespace kiosk {
namespace {

constexpr float kPitch = 73;
constexpr float kTileGap = 5;
constexpr float kMapLeft = 166;
constexpr float kMapTop = 148;
constexpr float kPanelTop = 1172;

struct RegionLabel {
  const char* code;
  float x;  // of the start, or of the end when `ends_here`
  float y;
  bool ends_here;
};

constexpr std::array kLabels{
    RegionLabel{"hokkaido", 808, 191, true}, RegionLabel{"tohoku", 881, 388, true},
    RegionLabel{"chubu", 662, 533, true},    RegionLabel{"kanto", 690, 829, false},
    RegionLabel{"kansai", 592, 599, true},   RegionLabel{"chugoku", 424, 599, true},
    RegionLabel{"shikoku", 494, 929, false}, RegionLabel{"kyushu", 474, 1064, false},
};

std::string TargetOf(std::string_view region) {
  return "/prefectures?region=" + std::string(region);
}

const content::Region* FindRegion(const std::vector<content::Region>& regions, std::string_view code) {
  auto found =
      std::find_if(regions.begin(), regions.end(), [&](const auto& region) { return region.code == code; });
  return found == regions.end() ? nullptr : &*found;
}

void DrawSea(Frame& frame) {
  Box sea{0, 0, frame.width(), kPanelTop + radius::kSheetTop};
  frame.Shade(sea, colour::kKamenozoki, colour::kWashi);
  frame.Tile("art:pattern_seigaiha_m", sea, 1, 0.6F);
  frame.Shade({0, 0, frame.width(), 500}, colour::kKamenozoki, colour::kKamenozoki.Faded(0));
}

content::Localized KanjiOf(const content::TextMap& texts) {
  return {content::In(texts, "ja"), "ja"};
}

// Kanji fit a tile and a Japanese reader knows them, a Chinese one those of their own script; Latin names
// would not fit and stand in the panel.
void DrawTileName(Frame& frame, const Scene& scene, std::string_view code,
                  const std::vector<content::Prefecture>& prefectures, const Box& box, Ink ink) {
  if (!scene.japanese() && !scene.language.starts_with("zh")) return;
  auto found =
      std::find_if(prefectures.begin(), prefectures.end(), [&](const auto& p) { return p.code == code; });
  if (found == prefectures.end()) return;
  content::Localized kanji =
      scene.japanese() ? KanjiOf(found->record.short_name) : scene.Pick(found->record.short_name);
  LaidText name = frame.Lay(kanji, style::BoldLabel(27).In(ink).Fixed());
  frame.Draw(name, box.x + (box.width - name.width) / 2, box.y + (box.height - name.height) / 2);
}

void DrawTiles(Frame& frame, const Scene& scene, const content::Region& region,
               const std::vector<content::Prefecture>& prefectures, bool chosen) {
  for (const MapTile& tile : MapTiles()) {
    if (RegionOfTile(tile) != region.code) continue;
    Box box{kMapLeft + tile.x * kPitch, kMapTop + tile.y * kPitch, tile.width * kPitch - kTileGap,
            tile.height * kPitch - kTileGap};
    auto element = frame.Begin(Role::Button, scene.Pick(region.record.name), box, TargetOf(region.code),
                               {.selected = chosen});
    const RegionColours& colours = ColoursOfRegion(region.code);
    Ink ground = chosen || element.pressed() ? colours.deep : colours.pale;
    if (tile.prefecture == "13") ground = colour::kShu;
    frame.Fill(box, ground, Radii::All(radius::kMapTile));
    bool dark = chosen || element.pressed() || tile.prefecture == "13";
    DrawTileName(frame, scene, tile.prefecture, prefectures, box, dark ? colour::kOnDark : colour::kSumi);
  }
}

void DrawLabel(Frame& frame, const Scene& scene, const content::Region& region, const RegionLabel& label,
               bool chosen) {
  Ink deep = ColoursOfRegion(region.code).deep;
  content::Localized name = scene.Pick(region.record.name);
  LaidText text =
      frame.Lay(name, style::BoldLabel(27).In(chosen ? colour::kOnDark : colour::kSumi).Lines(1).Fixed());
  float width = 16 + 20 + 12 + text.width + 20;
  Box box{label.ends_here ? label.x - width : label.x, label.y, width, 58};
  auto element = frame.Begin(Role::Button, name, box, TargetOf(region.code), {.selected = chosen});
  frame.Fill({box.x, box.y + 2, box.width, box.height + 2}, Rgb(0x282010, 0.10F), Radii::All(29));
  frame.Fill(box, chosen ? deep : element.pressed() ? colour::kKinari : colour::kShiro, Radii::All(29));
  frame.Fill({box.x + 16, box.y + 19, 20, 20}, chosen ? colour::kOnDark : deep, Radii::All(6));
  frame.Draw(text, box.x + 48, box.y + (box.height - text.height) / 2);
}

void DrawHere(Frame& frame, const Scene& scene) {
  frame.Fill({951.5F, 737, 5, 170}, colour::kShu, Radii::All(2.5F));
  LaidText text = frame.Lay(scene.Say("map.here"), style::BoldLabel(27).In(colour::kOnDark).Fixed());
  float width = 16 + 34 + 12 + text.width + 20;
  Box box{frame.width() - 40 - width, 902, width, 58};
  frame.Fill(box, colour::kShu, Radii::All(29));
  frame.Glyph("pin", box.x + 16, box.y + 12, 34, colour::kOnDark);
  frame.Write(Role::Text, text, box.x + 62, box.y + (box.height - text.height) / 2);
}

// Okinawa is not there but far to the south-west: a dashed corner makes it an inset.
void DrawInsetCorner(Frame& frame) {
  constexpr float kDash = 8;
  for (float y = 1062; y < 1140; y += 2 * kDash) frame.Fill({350, y, 3, kDash}, colour::kNezu);
  for (float x = 358; x < 462; x += 2 * kDash) frame.Fill({x, 1046, kDash, 3}, colour::kNezu);
}

void DrawMap(Frame& frame, const Scene& scene, const std::vector<content::Region>& regions,
             const std::vector<content::Prefecture>& prefectures, const std::string& chosen) {
  Frame::Upright upright(frame);  // east stays on the right in every language
  auto map = frame.Begin(Role::Group, scene.Say("home.map"), {0, 96, frame.width(), kPanelTop - 96});
  float x = layout::kTextGutter;
  float y = 140;
  LaidText question =
      frame.LayLargest(scene.Say("map.question"), style::Display(92).Lines(2).Fixed(), {92, 76, 62, 50}, 460);
  frame.Write(Role::Heading, question, x, y);
  y += question.height;
  frame.Write(Role::Paragraph, scene.Say("map.hint"),
              style::Label(36).In(colour::kNibi).Pitch(52).Lines(3).Fixed(), x, y + 22, 400);
  for (const content::Region& region : regions)
    DrawTiles(frame, scene, region, prefectures, region.code == chosen);
  DrawInsetCorner(frame);
  for (const RegionLabel& label : kLabels) {
    const content::Region* region = FindRegion(regions, label.code);
    if (region != nullptr) DrawLabel(frame, scene, *region, label, label.code == chosen);
  }
  DrawHere(frame, scene);
  // In the sea, where the thumb is.
  constexpr float kSearch = 112;
  DrawRoundButton(frame, scene.Say("search.title"), "search",
                  {frame.width() - x - kSearch, kPanelTop - kSearch - 24, kSearch, kSearch}, "/search",
                  ButtonKind::Secondary);
}

struct TileWords {
  LaidText title;
  LaidText local;
};

TileWords LayPrefectureTile(Frame& frame, const Scene& scene, const content::Prefecture& prefecture,
                            float width) {
  content::Localized name = scene.Pick(prefecture.record.short_name);
  LaidText title = frame.Lay(name, style::BoldLabel(37).Lines(2).GrowingTo(1.6F), width - 44);
  content::Localized beside = scene.BesideName(prefecture.record.short_name);
  return {title, frame.Lay(beside, style::Label(28).In(colour::kNibi).Lines(1), width - 44)};
}

void DrawPrefectureTile(Frame& frame, const Scene& scene, const content::Prefecture& prefecture,
                        const Box& box) {
  content::Localized name = scene.Pick(prefecture.record.short_name);
  auto element = frame.Begin(Role::Link, name, box, "/prefectures/" + prefecture.code);
  frame.Outline(box, element.pressed() ? colour::kKinari : colour::kShiro, 20, 2, colour::kNezu);
  auto [title, local] = LayPrefectureTile(frame, scene, prefecture, box.width);
  LaidText capital = frame.Lay(scene.Pick(prefecture.capital), style::Label(26).In(colour::kAi).Lines(1));
  float y = box.y + (box.height - title.height - local.height) / 2;
  frame.Draw(title, box.x + 22, y);
  y += title.height;
  frame.Draw(local, box.x + 22, y);
  float capital_x = box.end() - 22 - capital.width;
  if (capital_x - 36 < box.x + 22 + local.ink_width)
    return;  // the long ones: the capital is on their own page
  frame.Draw(capital, capital_x, y + (local.height - capital.height) / 2);
  frame.Glyph("pin", capital_x - 34, y + (local.height - 28) / 2, 28, colour::kAi);
}

std::vector<const content::Prefecture*> PrefecturesOf(const content::Region& region,
                                                      const std::vector<content::Prefecture>& prefectures) {
  std::vector<const content::Prefecture*> found;
  for (const std::string& code : region.record.prefectures) {
    auto prefecture =
        std::find_if(prefectures.begin(), prefectures.end(), [&](const auto& p) { return p.code == code; });
    if (prefecture != prefectures.end()) found.push_back(&*prefecture);
  }
  return found;
}

// Returns where the tiles begin.
float DrawPanelHeading(Frame& frame, const Scene& scene, const content::Region& region, float y) {
  float x = layout::kTextGutter;
  y += 28;
  LaidText heading = frame.Lay(scene.Pick(region.record.name), style::Display(42).Pitch(56).Lines(1));
  auto count = static_cast<int64_t>(region.record.prefectures.size());
  LaidText detail =
      frame.Lay(scene.Say("map.region.count", {{"count", count}}), style::Label(28).In(colour::kNibi));
  frame.Fill({x, y + (heading.height - 28) / 2, 28, 28}, ColoursOfRegion(region.code).deep, Radii::All(8));
  frame.Write(Role::Heading, heading, x + 48, y);
  float detail_x = x + 48 + heading.width + 20;
  if (detail_x + detail.width < frame.width() - 280) {
    frame.Write(Role::Text, detail, detail_x, y + (heading.height - detail.height) / 2 + 3);
  }
  return y + heading.height + 16;
}

// Three columns, or two when the text is large; what does not fit is scrolled.
void DrawPanel(Frame& frame, const Scene& scene, const content::Region& region,
               const std::vector<content::Prefecture>& prefectures, float panel_top) {
  constexpr float kGap = 12;
  float x = layout::kTextGutter;
  float top = DrawPanelHeading(frame, scene, region, panel_top);
  size_t columns = frame.text_scale() > 1.25F ? 2 : 3;
  auto count = static_cast<float>(columns);
  float width = (frame.width() - 2 * x - (count - 1) * kGap) / count;
  std::vector<const content::Prefecture*> shown = PrefecturesOf(region, prefectures);
  float height = 140;
  for (const content::Prefecture* each : shown) {
    TileWords words = LayPrefectureTile(frame, scene, *each, width);
    height = std::max(height, words.title.height + words.local.height + 24);
  }
  size_t rows = (shown.size() + columns - 1) / columns;
  Page page =
      ScrollRows(frame, scene, "panel", rows, {0, top, frame.width(), ContentBottom(frame) - top - 8},
                 height + kGap, [&](size_t row, float y) {
                   for (size_t i = row * columns; i < std::min(shown.size(), (row + 1) * columns); ++i) {
                     float left = x + static_cast<float>(i % columns) * (width + kGap);
                     DrawPrefectureTile(frame, scene, *shown[i], {left, y, width, height});
                   }
                 });
  DrawPager(frame, scene, page, frame.width() - x, panel_top + 6);
}

// The map as a picture: what is chosen stands out.
void DrawMapPicture(Frame& frame, const std::string& chosen, float top, float bottom) {
  float pitch = (bottom - top) / kMapRows;
  Frame::Upright upright(frame);
  float left = frame.width() - layout::kTextGutter - kMapColumns * pitch;
  for (const MapTile& tile : MapTiles()) {
    std::string_view region = RegionOfTile(tile);
    Ink pale = ColoursOfRegion(region).pale;
    Ink ink = tile.prefecture == "13"              ? Ink(colour::kShu)
              : chosen.empty() || region == chosen ? pale
                                                   : pale.Faded(0.35F);
    frame.Fill({left + tile.x * pitch, top + tile.y * pitch, tile.width * pitch - 3, tile.height * pitch - 3},
               ink, Radii::All(6));
  }
}

// In reach mode the map is out of reach: the regions stand below it, then their prefectures.
void DrawLowMap(Frame& frame, const Scene& scene, const std::vector<content::Region>& regions,
                const std::vector<content::Prefecture>& prefectures) {
  const content::Region* chosen = FindRegion(regions, scene.route.Query("region"));
  float reach = ReachTop(frame, scene);
  DrawHero(frame, "", reach, reach * 0.4F);
  DrawMapPicture(frame, chosen == nullptr ? "" : chosen->code, layout::kStatusHeight + 16, reach - 230);
  float top = DrawReachTitle(frame, scene, scene.Say("map.question"), scene.Say("map.hint"));
  if (chosen != nullptr) {
    DrawPanel(frame, scene, *chosen, prefectures, reach);
    return;
  }
  std::vector<ChoiceTile> tiles;
  for (const content::Region& region : regions) {
    ChoiceTile tile = RegionTile(scene, region.code, region.record);
    auto count = static_cast<int64_t>(region.record.prefectures.size());
    tile.detail = scene.Say("map.region.count", {{"count", count}});
    tile.target = TargetOf(region.code);
    tiles.push_back(std::move(tile));
  }
  float x = layout::kTextGutter;
  auto draw = [&](Frame& on) { return DrawChoiceTiles(on, tiles, x, top, on.width() - 2 * x); };
  Frame scrap = frame;  // drawing on it is how it is known whether all of it fits
  bool fits = draw(scrap) <= ContentBottom(frame);
  float bottom = ContentBottom(frame) - (fits ? 0 : layout::kTrayHeight);
  Page page = ScrollPages(frame, scene, "regions", {0, top, frame.width(), bottom - top},
                          [&] { return draw(frame); });
  if (!fits) DrawPager(frame, scene, page, frame.width() - layout::kCardGutter, DrawTray(frame) + 26);
}

}  // namespace

void DrawPrefectures(Frame& frame, const Scene& scene) {
  auto regions = content::Regions(*scene.cache);
  auto prefectures = content::Prefectures(*scene.cache);
  if (!regions || !prefectures || regions->empty()) {
    DrawUnavailable(frame, scene);
    return;
  }
  if (scene.preferences.reach) {
    DrawLowMap(frame, scene, *regions, *prefectures);
    DrawChrome(frame, scene, true);
    return;
  }
  std::string chosen = scene.route.Query("region");
  // Without a choice the map opens on the region around this kiosk.
  if (FindRegion(*regions, chosen) == nullptr) chosen = "kanto";
  DrawSea(frame);
  DrawMap(frame, scene, *regions, *prefectures, chosen);
  const content::Region* region = FindRegion(*regions, chosen);
  DrawSheet(frame, kPanelTop);
  DrawPanel(frame, scene, region == nullptr ? regions->front() : *region, *prefectures, kPanelTop);
  DrawChrome(frame, scene, false);
}

}  // namespace kiosk
