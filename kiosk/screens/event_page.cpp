#include "kiosk/screens/article.h"
#include "kiosk/screens/days.h"
#include "kiosk/screens/event_screens.h"
#include "kiosk/screens/linked_rows.h"

namespace kiosk {

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
  article.tags = {WhenTag(scene, event), MarkTag(scene, MarkOf(scene, event))};
  article.body =
      scene.Pick(event.record.description.empty() ? event.record.summary : event.record.description);
  content::Localized days = DaysOf(scene, event.start, event.end);
  if (event.door_time && event.end_time) {
    days.text += " · " + scene.dates.TimeRange(*event.door_time, *event.end_time);
  }
  article.facts.push_back({"calendar", days, scene.Say("event.when")});
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

}  // namespace kiosk
