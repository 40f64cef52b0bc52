#include "content/store/events.h"

#include <algorithm>

#include "content/model/holidays.h"
#include "kiosk/screens/any_day.h"
#include "kiosk/screens/chrome.h"
#include "kiosk/screens/days.h"
#include "kiosk/screens/event_calendar.h"
#include "kiosk/screens/event_screens.h"
#include "kiosk/screens/linked_rows.h"
#include "kiosk/screens/pager.h"
#include "kiosk/screens/record_list.h"
#include "kiosk/screens/record_row.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/sources.h"
#include "kiosk/ui/widgets/button.h"
#include "kiosk/ui/widgets/segmented.h"

namespace kiosk {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;

constexpr int kMonthsAhead = 3;  // that one can turn to with nothing in them

// Which days the visitor asks for: "?date=2026-11-28", "?when=weekend", "?month=2026-12", or, with none of
// these, whatever is on or coming.
struct Asked {
  enum class What { All, Day, Weekend, Month } what = What::All;
  content::Date first{};
  content::Date last{};
  Month month{};  // that the calendar shows
};

// From today on when today belongs to it.
void TakeWeekend(content::Date today, Asked& asked) {
  auto weekday = static_cast<int>(std::chrono::weekday(sys_days(today)).iso_encoding());
  asked.what = Asked::What::Weekend;
  asked.first = content::Date{sys_days(today) + days(weekday >= 6 ? 0 : 6 - weekday)};
  asked.last = content::Date{sys_days(today) + days(7 - weekday)};
  asked.month = MonthOf(asked.first);
}

Asked AskedOf(const Scene& scene) {
  content::Date today = content::DateOf(scene.now);
  Asked asked;
  asked.month = MonthOf(today);
  if (auto date = content::ParseDate(scene.route.Query("date"))) {
    asked = {Asked::What::Day, *date, *date, MonthOf(*date)};
  } else if (auto first = content::ParseDate(scene.route.Query("month") + "-01")) {
    asked = {Asked::What::Month, *first, LastDayOf(MonthOf(*first)), MonthOf(*first)};
  } else if (scene.route.Query("when") == "weekend") {
    TakeWeekend(today, asked);
  }
  return asked;
}

bool Touches(const content::Event& event, content::Date first, content::Date last) {
  return event.start <= last && event.end >= first;
}

// Before and after the month that is shown. Months with nothing in them are passed over, but for those that
// are near now.
struct Neighbours {
  std::optional<Month> before, after;
};

Neighbours NeighboursOf(const Scene& scene, const std::vector<content::Event>& events, Month shown) {
  Month now = MonthOf(content::DateOf(scene.now));
  Neighbours found;
  auto offer = [&](Month month) {
    if (month < shown && (!found.before || *found.before < month)) found.before = month;
    if (month > shown && (!found.after || month < *found.after)) found.after = month;
  };
  for (const content::Event& event : events) {
    if (MonthOf(event.start) < shown) offer(std::min(MonthOf(event.end), shown - months(1)));
    if (MonthOf(event.end) > shown) offer(std::max(MonthOf(event.start), shown + months(1)));
  }
  for (int ahead = 0; ahead <= kMonthsAhead; ++ahead) offer(now + months(ahead));
  return found;
}

struct Section {
  content::Localized heading;
  content::Localized note;
  std::vector<RecordRow> rows;
};

RecordRow EventRow(const Scene& scene, const content::Event& event) {
  RecordRow row = RowOf(scene, event.record);
  row.line = DaysOf(scene, event.start, event.end);
  bool over = event.end < content::DateOf(scene.now);
  row.tag = over ? WhenTag(scene, event) : MarkTag(scene, MarkOf(scene, event));
  return row;
}

// Soonest first.
std::vector<RecordRow> EventRows(const Scene& scene, std::vector<const content::Event*> events) {
  std::stable_sort(events.begin(), events.end(),
                   [](const auto* a, const auto* b) { return a->start < b->start; });
  std::vector<RecordRow> rows;
  for (const content::Event* event : events) rows.push_back(EventRow(scene, *event));
  return rows;
}

Section AnyDay(const Scene& scene) {
  return {scene.Say("events.anyday"), {}, RowsForAnyDay(scene)};
}

// What is on or coming stands first; where nothing is, what is good on any day. What is over follows, latest
// first.
std::vector<Section> AllSections(const Scene& scene, const std::vector<content::Event>& events) {
  content::Date today = content::DateOf(scene.now);
  std::vector<const content::Event*> coming;
  Section past{scene.Say("events.past"), {}, {}};
  for (const content::Event& event : events) {
    if (event.end < today) {
      past.rows.push_back(EventRow(scene, event));
    } else {
      coming.push_back(&event);
    }
  }
  std::vector<Section> sections{{scene.Say("events.coming"), {}, EventRows(scene, coming)}};
  if (coming.empty()) {
    sections.front().note = scene.Say("events.none.coming");
    sections.push_back(AnyDay(scene));
  }
  if (!past.rows.empty()) sections.push_back(past);
  return sections;
}

content::Localized HeadingOf(const Scene& scene, const Asked& asked) {
  if (asked.what == Asked::What::Day) return scene.Plain(scene.dates.LongDay(asked.first));
  if (asked.what == Asked::What::Weekend) return scene.Say("events.weekend");
  return scene.Plain(scene.dates.Month(asked.first));
}

content::Localized NoteOf(const Scene& scene, const Asked& asked, bool none) {
  if (none) return scene.Say("events.none");
  if (asked.what == Asked::What::Weekend) return DaysOf(scene, asked.first, asked.last);
  auto holiday = content::PublicHolidayName(asked.first);
  return asked.what == Asked::What::Day && holiday ? scene.Pick(*holiday) : content::Localized();
}

std::vector<Section> SectionsOf(const Scene& scene, const Asked& asked,
                                const std::vector<content::Event>& events) {
  if (asked.what == Asked::What::All) return AllSections(scene, events);
  std::vector<const content::Event*> touched;
  for (const content::Event& event : events) {
    if (Touches(event, asked.first, asked.last)) touched.push_back(&event);
  }
  std::vector<Section> sections{
      {HeadingOf(scene, asked), NoteOf(scene, asked, touched.empty()), EventRows(scene, touched)}};
  if (touched.empty()) sections.push_back(AnyDay(scene));
  return sections;
}

// The month's name and the ways to its neighbours; returns where it ends.
float DrawMonth(Frame& frame, const Scene& scene, const Asked& asked, const Neighbours& neighbours, float y) {
  constexpr float kButton = 96;
  float end = frame.width() - layout::kCardGutter;
  LaidText name =
      frame.Lay(scene.Plain(scene.dates.Month(FirstDayOf(asked.month))),
                style::BoldLabel(40).GrowingTo(1.5F).Lines(2), end - 2 * kButton - 32 - layout::kTextGutter);
  float height = std::max(kButton, name.height);
  frame.Write(Role::Heading, name, layout::kTextGutter, y + (height - name.height) / 2);
  float button_y = y + (height - kButton) / 2;
  auto address = [](const std::optional<Month>& month) {
    return month ? MonthAddress(*month) : std::string();
  };
  DrawRoundButton(frame, scene.Say("events.month.before"), "left",
                  {end - 2 * kButton - 16, button_y, kButton, kButton}, address(neighbours.before),
                  ButtonKind::Secondary);
  DrawRoundButton(frame, scene.Say("events.month.after"), "right",
                  {end - kButton, button_y, kButton, kButton}, address(neighbours.after),
                  ButtonKind::Secondary);
  return y + height + 14;
}

// The shapes and what they stand for, wrapped; returns where it ends.
float DrawLegend(Frame& frame, const Scene& scene, float y) {
  constexpr float kSize = 20;
  float x = layout::kTextGutter;
  float line = 0;
  for (EventMark mark : kEventMarks) {
    LaidText name = frame.Lay(NameOf(scene, mark), style::Label(26).Lines(1));
    if (x > layout::kTextGutter && x + kSize + 12 + name.width > frame.width() - layout::kTextGutter) {
      x = layout::kTextGutter;
      y += line + 4;
    }
    line = std::max(line, name.height);
    DrawEventMark(frame, mark, x, y + (name.height - kSize) / 2, kSize);
    frame.Write(Role::Text, name, x + kSize + 12, y);
    x += kSize + 12 + name.width + 30;
  }
  return y + line;
}

float DrawSection(Frame& frame, const Section& section, float y) {
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  y += 26 + frame.Write(Role::Heading, section.heading, style::Display(40), x, y + 26, width);
  if (!section.note.text.empty()) {
    y += 2 + frame.Write(Role::Text, section.note, style::Label(28).In(colour::kNibi), x, y + 2, width);
  }
  if (section.rows.empty()) return y;
  y += 16;
  auto list = frame.Begin(Role::List, section.heading,
                          {0, y, frame.width(), RowPitch(frame) * static_cast<float>(section.rows.size())});
  for (const RecordRow& row : section.rows) {
    DrawRecordRow(frame, row, y);
    y += RowPitch(frame);
  }
  return y;
}

void DrawTools(Frame& frame, const Scene& scene, const Asked& asked, const Page& page) {
  constexpr float kPager = 220;
  float tray = DrawTray(frame);
  float x = layout::kCardGutter;
  float end = frame.width() - layout::kCardGutter;
  DrawPager(frame, scene, page, end, tray + 26);
  if (page.count > 1) end -= kPager;
  content::Date today = content::DateOf(scene.now);
  bool is_today = asked.what == Asked::What::Day && asked.first == today;
  bool is_month = asked.what == Asked::What::Month && asked.month == MonthOf(today);
  DrawSegmented(frame,
                {{scene.Say("events.today"), "/events?date=" + content::FormatDate(today), is_today},
                 {scene.Say("events.weekend"), "/events?when=weekend", asked.what == Asked::What::Weekend},
                 {scene.Say("events.month"), MonthAddress(MonthOf(today)), is_month}},
                x, tray + 24, end - x);
}

void DrawList(Frame& frame, const Scene& scene, const std::vector<content::Event>& events) {
  Asked asked = AskedOf(scene);
  Neighbours neighbours = NeighboursOf(scene, events, asked.month);
  std::vector<Section> sections = SectionsOf(scene, asked, events);
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  float top = DrawListHeading(frame, scene, scene.Say("home.events"), {});
  float bottom = ContentBottom(frame) - layout::kTrayHeight;
  std::optional<content::Date> chosen;
  if (asked.what == Asked::What::Day) chosen = asked.first;
  Page page = ScrollPages(frame, scene, "events", {0, top, frame.width(), bottom - top}, [&] {
    float y = DrawMonth(frame, scene, asked, neighbours, top);
    y = DrawCalendar(frame, scene, asked.month, events, chosen, y);
    y = DrawLegend(frame, scene, y + 8);
    for (const Section& section : sections) y = DrawSection(frame, section, y);
    std::vector<const content::Record*> records;
    for (const content::Event& event : events) records.push_back(&event.record);
    y += SourcesHeight(frame, scene, records, width) + 8;
    DrawSources(frame, scene, records, x, y, width);
    return y + 20;
  });
  DrawTools(frame, scene, asked, page);
  DrawChrome(frame, scene, false);
}

}  // namespace

void DrawEvents(Frame& frame, const Scene& scene) {
  if (scene.route.segments.size() == 2) {
    auto event = content::EventWithId(*scene.cache, scene.route.second());
    event ? DrawEvent(frame, scene, *event) : DrawUnavailable(frame, scene);
    return;
  }
  auto events = content::Events(*scene.cache);
  events ? DrawList(frame, scene, *events) : DrawUnavailable(frame, scene);
}

}  // namespace kiosk
