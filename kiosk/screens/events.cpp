#include "content/store/events.h"

#include <algorithm>

#include "kiosk/screens/article.h"
#include "kiosk/screens/days.h"
#include "kiosk/screens/linked_rows.h"
#include "kiosk/screens/record_list.h"
#include "kiosk/screens/screens.h"

namespace kiosk {
namespace {

Tag WhenTag(const Scene& scene, const content::Event& event) {
  content::Date today = content::DateOf(scene.now);
  if (event.end < today) {
    return {scene.Say("event.past"), "clock", colour::kClosedBg, colour::kNibi, colour::kNibi};
  }
  if (event.start <= today)
    return {scene.Say("event.today"), "dot", colour::kShuTint, colour::kShuText, colour::kShuText};
  return {scene.Say("event.coming"), "calendar", colour::kYamabukiTint, colour::kKinchaText,
          colour::kKinchaText};
}

void DrawEvent(Frame& frame, const Scene& scene, const content::Event& event) {
  Article article;
  article.image = PictureOf(event.record);
  article.name = event.record.name;
  article.tags = {WhenTag(scene, event)};
  article.body =
      scene.Pick(event.record.description.empty() ? event.record.summary : event.record.description);
  article.facts.push_back({"calendar", DaysOf(scene, event.start, event.end), scene.Say("event.when")});
  article.facts.push_back({"pin", scene.Pick(event.venue), scene.Say("event.venue")});
  content::Localized organizer = scene.Pick(event.organizer);
  if (!organizer.text.empty()) article.facts.push_back({"people", organizer, scene.Say("event.organizer")});
  std::vector<std::string> related;
  if (!event.place.empty()) related.push_back(event.place);
  if (!event.programme.empty()) related.push_back(event.programme);
  article.rows = RowsForIds(scene, related);
  article.records = {&event.record};
  article.take = true;
  DrawArticle(frame, scene, article);
}

}  // namespace

void DrawEvents(Frame& frame, const Scene& scene) {
  if (scene.route.segments.size() == 2) {
    auto event = content::EventWithId(*scene.cache, scene.route.second());
    event ? DrawEvent(frame, scene, *event) : DrawUnavailable(frame, scene);
    return;
  }
  auto date = content::ParseDate(scene.route.Query("date"));
  auto events = date ? content::EventsOn(*scene.cache, *date) : content::Events(*scene.cache);
  if (!events) {
    DrawUnavailable(frame, scene);
    return;
  }
  // What is on or coming stands first, soonest first; what is over follows, latest first.
  content::Date today = content::DateOf(scene.now);
  auto past =
      std::stable_partition(events->begin(), events->end(), [&](const auto& e) { return e.end >= today; });
  std::sort(events->begin(), past, [](const auto& a, const auto& b) { return a.start < b.start; });
  RecordList list;
  list.title = scene.Say("home.events");
  list.subtitle = date ? scene.Plain(scene.dates.LongDay(*date)) : scene.Say("events.subtitle");
  list.nothing = scene.Say("events.none");
  for (const content::Event& event : *events) {
    RecordRow row = RowOf(scene, event.record);
    row.line = DaysOf(scene, event.start, event.end);
    row.tag = WhenTag(scene, event);
    list.rows.push_back(std::move(row));
    list.records.push_back(&event.record);
  }
  DrawRecordList(frame, scene, list);
}

}  // namespace kiosk
