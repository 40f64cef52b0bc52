#include "kiosk/screens/event_calendar.h"

#include <algorithm>
#include <set>

#include "content/model/holidays.h"
#include "kiosk/screens/event_mark.h"
#include "locales/week.h"

namespace kiosk {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr float kCellHeight = 96;
constexpr float kGap = 8;
constexpr float kMark = 20;
constexpr size_t kMostMarks = 3;

float CellWidth(const Frame& frame) {
  return (frame.width() - 2 * layout::kCardGutter - 6 * kGap) / 7;
}

int MondayIsZero(content::Date date) {
  return static_cast<int>(std::chrono::weekday(sys_days(date)).iso_encoding()) - 1;
}

std::set<EventMark> MarksOn(const Scene& scene, content::Date date,
                            const std::vector<content::Event>& events) {
  std::set<EventMark> marks;
  for (const content::Event& event : events) {
    if (event.start <= date && date <= event.end) marks.insert(MarkOf(scene, event));
  }
  return marks;
}

// What is read aloud: the day, whether it is a holiday, and what kinds of events it has.
content::Localized SpokenDay(const Scene& scene, content::Date date, const std::set<EventMark>& marks) {
  content::Localized name = scene.Plain(scene.dates.LongDay(date));
  if (auto holiday = content::PublicHolidayName(date)) name.text += " · " + scene.Pick(*holiday).text;
  for (EventMark mark : marks) name.text += " · " + NameOf(scene, mark).text;
  return name;
}

void DrawNumber(Frame& frame, unsigned day, TextStyle style, const Box& box) {
  LaidText number =
      frame.Lay({std::to_string(day), "en"}, style.Centred().Tabular().GrowingTo(1.4F), box.width);
  frame.Draw(number, box.x, box.y + std::max(2.0F, 26 - number.height / 2));
}

void DrawMarks(Frame& frame, const std::set<EventMark>& marks, bool chosen, const Box& box) {
  constexpr float kBetween = 7;
  size_t count = std::min(marks.size(), kMostMarks);
  float width = static_cast<float>(count) * (kMark + kBetween) - kBetween;
  float x = box.x + (box.width - width) / 2;
  for (EventMark mark : marks) {
    if (count-- == 0) break;
    DrawEventMark(frame, mark, x, box.y + 66, kMark,
                  chosen ? std::optional<Ink>(colour::kOnAi) : std::nullopt);
    x += kMark + kBetween;
  }
}

void DrawDay(Frame& frame, const Scene& scene, content::Date date, const std::vector<content::Event>& events,
             bool chosen, const Box& box) {
  std::set<EventMark> marks = MarksOn(scene, date, events);
  content::Date today = content::DateOf(scene.now);
  std::string target = marks.empty() ? "" : "/events?date=" + content::FormatDate(date);
  auto element = frame.Begin(Role::Link, SpokenDay(scene, date, marks), box, target, {.selected = chosen});
  Ink ground = chosen ? colour::kAi : element.pressed() ? colour::kKinari : colour::kShiro;
  bool is_today = date == today;
  frame.Outline(box, ground, 18, is_today ? 6 : 2,
                is_today ? colour::kShu
                : chosen ? colour::kAi
                         : colour::kTorinoko);
  TextStyle style = style::BoldLabel(35);
  if (chosen) {
    style = style.In(colour::kOnAi);
  } else if (date < today) {
    style = style::Label(35).In(colour::kNibi);
  } else if (content::IsPublicHoliday(date)) {
    style = style.In(colour::kShuText);
  }
  DrawNumber(frame, static_cast<unsigned>(date.day()), style, box);
  DrawMarks(frame, marks, chosen, box);
}

float DrawWeekdays(Frame& frame, const Scene& scene, int first, float y) {
  float width = CellWidth(frame);
  float height = 0;
  for (int i = 0; i < 7; ++i) {
    LaidText day =
        frame.Lay(scene.Plain(scene.dates.Weekday((first + i) % 7)),
                  style::BoldLabel(28).In(colour::kNibi).Centred().Lines(1).GrowingTo(1.25F), width);
    frame.Write(Role::Text, day, layout::kCardGutter + static_cast<float>(i) * (width + kGap), y);
    height = std::max(height, day.height);
  }
  return y + height + 4;
}

}  // namespace

content::Date FirstDayOf(Month month) {
  return month / std::chrono::day(1);
}

content::Date LastDayOf(Month month) {
  return content::Date{sys_days(month / std::chrono::last)};
}

std::string MonthAddress(Month month) {
  return Route{{"events"}, {{"month", content::FormatDate(FirstDayOf(month)).substr(0, 7)}}}.ToString();
}

float DrawCalendar(Frame& frame, const Scene& scene, Month month, const std::vector<content::Event>& events,
                   std::optional<content::Date> chosen, float y) {
  int first = locales::FirstDayOfWeek(scene.language);
  y = DrawWeekdays(frame, scene, first, y);
  int before = (MondayIsZero(FirstDayOf(month)) - first + 7) % 7;
  sys_days day = sys_days(FirstDayOf(month)) - days(before);
  float width = CellWidth(frame);
  while (day <= sys_days(LastDayOf(month))) {
    for (int column = 0; column < 7; ++column, day += days(1)) {
      content::Date date{day};
      Box box{layout::kCardGutter + static_cast<float>(column) * (width + kGap), y, width, kCellHeight};
      if (MonthOf(date) == month) {
        DrawDay(frame, scene, date, events, chosen == date, box);
      } else {
        DrawNumber(frame, static_cast<unsigned>(date.day()), style::Label(35).In(colour::kNibi), box);
      }
    }
    y += kCellHeight + kGap;
  }
  return y;
}

}  // namespace kiosk
