#include "content/store/routes.h"

#include "content/store/places.h"
#include "kiosk/screens/article.h"
#include "kiosk/screens/days.h"
#include "kiosk/screens/linked_rows.h"
#include "kiosk/screens/record_list.h"
#include "kiosk/screens/screens.h"

namespace kiosk {
namespace {

content::Localized DatesOf(const Scene& scene, const content::Route& route) {
  if (!route.start || !route.end) return {"", scene.language};
  return DaysOf(scene, *route.start, *route.end);
}

// A stop: its place where it is one, else its name alone.
RecordRow StopRow(const Scene& scene, const content::Route::Day& day, const content::Route::Stop& stop) {
  RecordRow row;
  auto number = static_cast<int64_t>(day.day);
  row.line = scene.Say("route.day", {{"day", number}});
  if (day.date) row.line.text += " · " + scene.dates.Day(*day.date);
  content::Localized note = scene.Pick(stop.note);
  if (!note.text.empty()) row.line.text += " · " + note.text;
  if (!stop.place.empty()) {
    auto place = content::PlaceWithId(*scene.cache, stop.place);
    if (place) {
      row.image = PictureOf(place->record);
      NameRow(row, scene, place->record.name);
      row.target = "/places/" + stop.place;
      return row;
    }
  }
  NameRow(row, scene, stop.name);
  return row;
}

void DrawRoute(Frame& frame, const Scene& scene, const content::Route& route) {
  Article article;
  article.image = PictureOf(route.record);
  article.name = route.record.name;
  article.where = DatesOf(scene, route);
  article.body =
      scene.Pick(route.record.description.empty() ? route.record.summary : route.record.description);
  article.rows_title = scene.Say("route.itinerary");
  for (const content::Route::Day& day : route.itinerary) {
    for (const content::Route::Stop& stop : day.stops) article.rows.push_back(StopRow(scene, day, stop));
  }
  article.records = {&route.record};
  article.take = true;
  DrawArticle(frame, scene, article);
}

}  // namespace

void DrawRoutes(Frame& frame, const Scene& scene) {
  if (scene.route.segments.size() == 2) {
    auto route = content::RouteWithId(*scene.cache, scene.route.second());
    route ? DrawRoute(frame, scene, *route) : DrawUnavailable(frame, scene);
    return;
  }
  auto routes = content::Routes(*scene.cache);
  if (!routes) {
    DrawUnavailable(frame, scene);
    return;
  }
  RecordList list;
  list.title = scene.Say("home.routes");
  list.subtitle = scene.Say("routes.subtitle");
  list.nothing = scene.Say("list.nothing");
  for (const content::Route& route : *routes) {
    list.rows.push_back(RowOf(scene, route.record));
    list.records.push_back(&route.record);
  }
  DrawRecordList(frame, scene, list);
}

}  // namespace kiosk
