#include "content/store/shops.h"

#include <algorithm>

#include "kiosk/screens/chip_tray.h"
#include "kiosk/screens/chrome.h"
#include "kiosk/screens/distance.h"
#include "kiosk/screens/opening_tag.h"
#include "kiosk/screens/pager.h"
#include "kiosk/screens/record_list.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/shop_filters.h"
#include "kiosk/screens/shop_row.h"
#include "kiosk/screens/sources.h"
#include "kiosk/ui/widgets/button.h"
#include "locales/numbers.h"

namespace kiosk {
namespace {

// How many there are, and what the distances are; returns where it ends.
float DrawSummary(Frame& frame, const Scene& scene, const std::vector<content::Shop>& shops, float y) {
  int64_t open = 0;
  for (const content::Shop& shop : shops) open += IsOpenNow(scene, shop.opening_hours) ? 1 : 0;
  auto count = static_cast<int64_t>(shops.size());
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  float line = y;
  if (scene.freshness.as_of) {
    std::string time = scene.dates.Time(content::InJapan(*scene.freshness.as_of));
    Tag tag{scene.Say("updated", {{"time", std::string_view(time)}}), "refresh"};
    float tag_width = TagWidth(frame, tag);
    bool beside = frame.text_scale() <= 1.25F;
    DrawTag(frame, tag, beside ? x + width - tag_width : x, y);
    if (beside) width -= tag_width + 20;
    if (!beside) line += 60;
  }
  bool near = scene.centre && scene.centre->record.geo;
  LaidText text =
      frame.Lay(scene.Say(near ? "shops.count.near" : "shops.count", {{"count", count}, {"open", open}}),
                style::Label(28).Lines(3), width);
  frame.Write(Role::Status, text, x, line + std::max(0.0F, (48 - text.height) / 2));
  return line + std::max(48.0F, text.height) + 18;
}

// Nearest first; those whose place is not known come last, in their order.
void SortByDistance(const Scene& scene, std::vector<content::Shop>& shops) {
  const content::GeoPoint& here = *scene.centre->record.geo;
  std::stable_sort(shops.begin(), shops.end(), [&](const content::Shop& a, const content::Shop& b) {
    if (!a.record.geo || !b.record.geo) return a.record.geo.has_value() > b.record.geo.has_value();
    return MetresBetween(here, *a.record.geo) < MetresBetween(here, *b.record.geo);
  });
}

std::vector<RecordRow> RowsOf(const Scene& scene, const std::vector<content::Shop>& shops) {
  locales::Numbers numbers(scene.language);
  std::vector<RecordRow> rows;
  for (const content::Shop& shop : shops) {
    RecordRow row = ShopRow(scene, shop);
    if (scene.centre && scene.centre->record.geo && shop.record.geo) {
      row.distance =
          scene.Plain(numbers.Distance(MetresBetween(*scene.centre->record.geo, *shop.record.geo)));
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

void DrawShops(Frame& frame, const Scene& scene) {
  if (AsksForShopChoice(scene)) {
    DrawShopChoice(frame, scene);
    return;
  }
  auto shops = content::Shops(*scene.cache, ShopFilterOf(scene), scene.now);
  if (!shops) {
    DrawUnavailable(frame, scene);
    return;
  }
  if (SortsByDistance(scene)) SortByDistance(scene, *shops);
  std::vector<RecordRow> rows = RowsOf(scene, *shops);
  std::vector<Chip> chips = ShopChips(scene);
  float top = DrawListHeading(frame, scene, scene.Say("shops.title"), scene.Say("shops.subtitle"));
  top = DrawSummary(frame, scene, *shops, scene.preferences.reach ? top : top - 14);
  float foot = ContentBottom(frame) - ChipTrayHeight(frame, chips);
  Page page;
  {
    auto list = frame.Begin(Role::List, scene.Say("shops.title"), {0, top, frame.width(), foot - top});
    page = ScrollRows(frame, scene, "list", rows.size(), {0, top, frame.width(), foot - 26 - top},
                      RowPitch(frame), [&](size_t i, float y) { DrawRecordRow(frame, rows[i], y); });
  }
  if (rows.empty()) {
    DrawNothing(frame, scene.Say("shops.none"), top, foot - 160);
    DrawButton(frame, scene.Say("shops.clear"), "close", {240, foot - 150, frame.width() - 480, 112},
               "/shops");
  }
  std::vector<const content::Record*> shown;
  for (size_t i = page.first; i < page.last; ++i) shown.push_back(&(*shops)[i].record);
  DrawAttributions(frame, shown, layout::kTextGutter, foot - 2, frame.width() - 2 * layout::kTextGutter);
  DrawChipTray(frame, scene, chips, page);
  DrawChrome(frame, scene, false);
}

}  // namespace kiosk
