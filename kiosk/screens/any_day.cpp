#include "kiosk/screens/any_day.h"

#include "content/store/rallies.h"
#include "content/store/routes.h"
#include "kiosk/screens/linked_rows.h"

namespace kiosk {
namespace {

// One of them by a number that goes up with time.
template <typename T>
const content::Record* OneOf(const content::Result<std::vector<T>>& all, size_t number) {
  if (!all || all->empty()) return nullptr;
  return &(*all)[number % all->size()].record;
}

}  // namespace

std::vector<RecordRow> RowsForAnyDay(const Scene& scene) {
  content::Date today = content::DateOf(scene.now);
  auto day = static_cast<size_t>(std::chrono::sys_days(today).time_since_epoch().count());
  std::vector<RecordRow> rows;
  auto add = [&](const content::Record* record, const Tag& tag) {
    if (record == nullptr) return;
    rows.push_back(RowOf(scene, *record));
    rows.back().tag = tag;
  };
  auto themes = content::Themes(*scene.cache);
  add(OneOf(themes, static_cast<unsigned>(today.month()) - 1),
      {scene.Say("events.theme"), "sprout", colour::kFujiTint, colour::kFujiText, colour::kFujiText});
  auto routes = content::Routes(*scene.cache);
  add(OneOf(routes, day), {scene.Say("home.routes"), "route", colour::kKamenozoki, colour::kAi, colour::kAi});
  auto rallies = content::Rallies(*scene.cache, scene.now);
  add(OneOf(rallies, day),
      {scene.Say("home.rally"), "stamp", colour::kYamabukiTint, colour::kKinchaText, colour::kKinchaText});
  return rows;
}

}  // namespace kiosk
