#include "kiosk/screens/take_text.h"

#include <cstdio>

#include "content/store/events.h"
#include "content/store/prefectures.h"
#include "content/store/rallies.h"
#include "kiosk/screens/days.h"
#include "kiosk/screens/linked_rows.h"

namespace kiosk {
namespace {

enum class Detail { All, NamesAndPlaces, Names };

std::string Geo(const content::GeoPoint& point) {
  char text[64];
  std::snprintf(text, sizeof text, "geo:%.5f,%.5f", point.latitude, point.longitude);
  return text;
}

std::string DaysOfEvent(const Scene& scene, const std::string& id) {
  auto event = content::EventWithId(*scene.cache, id);
  return event ? DaysOf(scene, event->start, event->end).text : "";
}

void AddLine(std::string& text, const std::string& line) {
  if (!line.empty()) text += line + "\n";
}

// "1 Fukushima MIDETTE, 2 Mie Terrace ...", or only the stops' prefectures: the list that a visitor ticks
// off.
std::string StopsOfRally(const Scene& scene, const std::string& id, Detail detail) {
  std::string stops;
  auto rally = content::RallyWithId(*scene.cache, id);
  if (!rally) return stops;
  size_t number = 0;
  for (const std::string& stop : rally->stops) {
    auto record = RecordWithId(scene, stop);
    if (!record) continue;
    ++number;
    content::TextMap name = record->short_name.empty() ? record->name : record->short_name;
    if (detail != Detail::All && !record->prefectures.empty()) {
      auto prefecture = content::PrefectureWithCode(*scene.cache, record->prefectures.front());
      if (prefecture) name = prefecture->record.short_name;
    }
    stops += (stops.empty() ? "" : ", ") + std::to_string(number) + " " + scene.Pick(name).text;
  }
  return stops;
}

std::string TextOf(const Scene& scene, const content::Record& record, Detail detail) {
  std::string text;
  std::string name = scene.Pick(record.name).text;
  std::string japanese = content::In(record.name, "ja");
  AddLine(text, japanese.empty() || japanese == name ? name : name + " / " + japanese);
  if (record.kind == content::Kind::Event) AddLine(text, DaysOfEvent(scene, record.id));
  if (record.kind == content::Kind::Rally && detail != Detail::Names)
    AddLine(text, StopsOfRally(scene, record.id, detail));
  if (detail == Detail::All) {
    AddLine(text, content::In(record.address, "ja"));
    AddLine(text, record.telephone);
  }
  if (detail != Detail::Names && record.geo) AddLine(text, Geo(*record.geo));
  return text;
}

std::string Link(const Scene& scene, const std::vector<std::string>& ids) {
  if (scene.take_url.empty()) return "";
  std::string list;
  for (const std::string& id : ids) list += (list.empty() ? "" : ".") + id;
  return scene.take_url + "?l=" + scene.language + "&i=" + list + "\n";
}

// RFC 5545, 3.3.11: commas, semicolons, backslashes and line ends are escaped.
std::string Escaped(const std::string& text) {
  std::string escaped;
  for (char c : text) {
    if (c == ',' || c == ';' || c == '\\') escaped += '\\';
    escaped += c == '\n' ? ' ' : c;
  }
  return escaped;
}

std::string IcalDay(content::Date date) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d%02u%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

std::string Calendar(const Scene& scene, const content::Event& event) {
  content::Date after{std::chrono::sys_days(event.end) +
                      std::chrono::days(1)};  // DTEND is the day after the last
  std::string venue = scene.Pick(event.venue).text;
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Zenkoku Kiosk//EN\r\nBEGIN:VEVENT\r\nUID:" +
         event.record.id + "\r\nDTSTART;VALUE=DATE:" + IcalDay(event.start) +
         "\r\nDTEND;VALUE=DATE:" + IcalDay(after) +
         "\r\nSUMMARY:" + Escaped(scene.Pick(event.record.name).text) + "\r\n" +
         (venue.empty() ? "" : "LOCATION:" + Escaped(venue) + "\r\n") + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

}  // namespace

std::string TakeText(const Scene& scene, const std::vector<std::string>& ids) {
  if (ids.size() == 1 && scene.take_url.empty()) {
    auto event = content::EventWithId(*scene.cache, ids.front());
    if (event) return Calendar(scene, *event);
  }
  for (Detail detail : {Detail::All, Detail::NamesAndPlaces, Detail::Names}) {
    std::string text = Link(scene, ids);
    for (const std::string& id : ids) {
      auto record = RecordWithId(scene, id);
      if (record) text += TextOf(scene, *record, detail) + (detail == Detail::All ? "\n" : "");
    }
    while (text.ends_with("\n\n")) text.pop_back();
    if (text.size() <= kMostTakeBytes) return text;
  }
  return "";
}

}  // namespace kiosk
