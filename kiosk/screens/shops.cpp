#include "content/store/shops.h"

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

constexpr float kTray = 260;
constexpr float kChipGap = 12;

content::ShopFilter FilterOf(const Scene& scene) {
  content::ShopFilter filter;
  if (scene.route.Query("open") == "now") filter.open_at = scene.now;
  filter.region = scene.route.Query("region");
  filter.prefecture = scene.route.Query("prefecture");
  return filter;
}

void DrawSummary(Frame& frame, const Scene& scene, const std::vector<content::Shop>& shops, float y) {
  int64_t open = 0;
  for (const content::Shop& shop : shops) open += IsOpenNow(scene, shop.opening_hours) ? 1 : 0;
  auto count = static_cast<int64_t>(shops.size());
  LaidText text = frame.Lay(scene.Say("shops.count", {{"count", count}, {"open", open}}), style::Label(29));
  frame.Write(Role::Status, text, layout::kTextGutter, y + (48 - text.height) / 2);
  if (!scene.freshness.as_of) return;
  std::string time = scene.dates.Time(content::InJapan(*scene.freshness.as_of));
  Tag tag{scene.Say("updated", {{"time", std::string_view(time)}}), "refresh"};
  DrawTag(frame, tag, frame.width() - layout::kTextGutter - TagWidth(frame, tag), y);
}

// Chips row by row; a region that does not fit goes to the second row.
void DrawFilters(Frame& frame, const Scene& scene, float tray) {
  bool open_only = scene.route.Query("open") == "now";
  std::vector<Chip> chips;
  chips.push_back({scene.Say("shops.filter.open"), "clock",
                   scene.route.With("open", open_only ? "" : "now").ToString(), open_only});
  auto regions = content::Regions(*scene.cache);
  if (regions) {
    for (const content::Region& region : *regions) {
      bool chosen = scene.route.Query("region") == region.code;
      chips.push_back(
          {scene.Pick(region.record.short_name.empty() ? region.record.name : region.record.short_name), "",
           scene.route.With("region", chosen ? "" : region.code).ToString(), chosen});
    }
  }
  float x = layout::kCardGutter;
  float y = tray + 22;
  for (const Chip& chip : chips) {
    float width = ChipWidth(frame, chip);
    float end = frame.width() - layout::kCardGutter - (y > tray + 22 ? 216 : 0);
    if (x + width > end) {
      if (y > tray + 22) break;
      x = layout::kCardGutter;
      y += 96 + 20;
    }
    x += DrawChip(frame, chip, x, y) + kChipGap;
  }
}

}  // namespace

void DrawShops(Frame& frame, const Scene& scene) {
  auto shops = content::Shops(*scene.cache, FilterOf(scene), scene.now);
  if (!shops) {
    DrawUnavailable(frame, scene);
    return;
  }
  float top = DrawListHeading(frame, scene, scene.Say("shops.title"), scene.Say("shops.subtitle"));
  DrawSummary(frame, scene, *shops, top - 14);
  top += 48;
  float foot = ContentBottom(frame) - kTray;
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
  float tray = DrawTray(frame, kTray);
  DrawFilters(frame, scene, tray);
  DrawPager(frame, scene, page, frame.width() - layout::kCardGutter, tray + 134);
  DrawChrome(frame, scene, false);
}

}  // namespace kiosk
