#include "content/store/shops.h"

#include <algorithm>
#include <array>

#include "content/store/prefectures.h"
#include "kiosk/screens/chrome.h"
#include "kiosk/screens/opening_tag.h"
#include "kiosk/screens/pager.h"
#include "kiosk/screens/record_list.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/shop_row.h"
#include "kiosk/screens/sources.h"
#include "kiosk/ui/widgets/button.h"
#include "kiosk/ui/widgets/chip.h"

namespace kiosk {
namespace {

constexpr float kChipPitch = 116;
constexpr float kChipGap = 12;

content::ShopFilter FilterOf(const Scene& scene) {
  content::ShopFilter filter;
  if (scene.route.Query("open") == "now") filter.open_at = scene.now;
  filter.region = scene.route.Query("region");
  filter.prefecture = scene.route.Query("prefecture");
  return filter;
}

// Returns its height.
float DrawSummary(Frame& frame, const Scene& scene, const std::vector<content::Shop>& shops, float y) {
  int64_t open = 0;
  for (const content::Shop& shop : shops) open += IsOpenNow(scene, shop.opening_hours) ? 1 : 0;
  auto count = static_cast<int64_t>(shops.size());
  LaidText text = frame.Lay(scene.Say("shops.count", {{"count", count}, {"open", open}}), style::Label(29));
  float height = std::max(48.0F, text.height);
  frame.Write(Role::Status, text, layout::kTextGutter, y + (height - text.height) / 2);
  if (!scene.freshness.as_of) return height;
  std::string time = scene.dates.Time(content::InJapan(*scene.freshness.as_of));
  Tag tag{scene.Say("updated", {{"time", std::string_view(time)}}), "refresh"};
  float tag_x = frame.width() - layout::kTextGutter - TagWidth(frame, tag);
  if (tag_x > layout::kTextGutter + text.width + 16) DrawTag(frame, tag, tag_x, y + (height - 48) / 2);
  return height;
}

std::vector<Chip> Filters(const Scene& scene) {
  bool open_only = scene.route.Query("open") == "now";
  std::vector<Chip> chips{{scene.Say("shops.filter.open"), "clock",
                           scene.route.With("open", open_only ? "" : "now").ToString(), open_only}};
  auto regions = content::Regions(*scene.cache);
  if (!regions) return chips;
  for (const content::Region& region : *regions) {
    bool chosen = scene.route.Query("region") == region.code;
    chips.push_back(
        {scene.Pick(region.record.short_name.empty() ? region.record.name : region.record.short_name), "",
         scene.route.With("region", chosen ? "" : region.code).ToString(), chosen});
  }
  return chips;
}

// Row by row, in as many rows as they need; the last one leaves room for the pager.
struct PlacedChip {
  Chip chip;
  float x = 0;
  size_t row = 0;
};

std::vector<PlacedChip> Placed(Frame& frame, const std::vector<Chip>& chips) {
  constexpr float kPager = 226;
  float end = frame.width() - layout::kCardGutter;
  std::vector<PlacedChip> placed;
  float x = layout::kCardGutter;
  size_t row = 0;
  for (const Chip& chip : chips) {
    float width = ChipWidth(frame, chip);
    if (x + width > end) {
      x = layout::kCardGutter;
      ++row;
    }
    placed.push_back({chip, x, row});
    x += width + kChipGap;
  }
  if (x > end - kPager) {
    // The last chip makes way for the pager.
    placed.back().x = layout::kCardGutter;
    ++placed.back().row;
  }
  return placed;
}

}  // namespace

void DrawShops(Frame& frame, const Scene& scene) {
  auto shops = content::Shops(*scene.cache, FilterOf(scene), scene.now);
  if (!shops) {
    DrawUnavailable(frame, scene);
    return;
  }
  float top = DrawListHeading(frame, scene, scene.Say("shops.title"), scene.Say("shops.subtitle"));
  top += DrawSummary(frame, scene, *shops, top - 14);
  std::vector<PlacedChip> chips = Placed(frame, Filters(scene));
  float tray_height = static_cast<float>(chips.back().row + 1) * kChipPitch + 28;
  float foot = ContentBottom(frame) - tray_height;
  Page page;
  {
    auto list = frame.Begin(Role::List, scene.Say("shops.title"), {0, top, frame.width(), foot - top});
    page = ScrollRows(frame, scene, "list", shops->size(), {0, top, frame.width(), foot - 26 - top},
                      RowPitch(frame),
                      [&](size_t i, float y) { DrawRecordRow(frame, ShopRow(scene, (*shops)[i]), y); });
  }
  if (shops->empty()) {
    DrawNothing(frame, scene.Say("shops.none"), top, foot - 160);
    DrawButton(frame, scene.Say("shops.clear"), "close", {300, foot - 150, frame.width() - 600, 112},
               "/shops");
  }
  std::vector<const content::Record*> shown;
  for (size_t i = page.first; i < page.last; ++i) shown.push_back(&(*shops)[i].record);
  DrawAttributions(frame, shown, layout::kTextGutter, foot - 2, frame.width() - 2 * layout::kTextGutter);
  float tray = DrawTray(frame, tray_height);
  for (const PlacedChip& each : chips) {
    DrawChip(frame, each.chip, each.x, tray + 22 + static_cast<float>(each.row) * kChipPitch);
  }
  DrawPager(frame, scene, page, frame.width() - layout::kCardGutter, ContentBottom(frame) - 126);
  DrawChrome(frame, scene, false);
}

}  // namespace kiosk
