#include "content/model/opening_hours.h"

#include <algorithm>

#include "content/model/holidays.h"
#include "content/model/syntax.h"

namespace content {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using Closure = OpeningHours::Closure;
using OnPublicHoliday = OpeningHours::OnPublicHoliday;
using Span = OpeningHours::Span;
using Specification = OpeningHours::Specification;

constexpr std::chrono::minutes kDay{24 * 60};

int Weekday(Date date) {  // 0 = Monday
  return static_cast<int>(std::chrono::weekday{sys_days{date}}.iso_encoding()) - 1;
}

int WeekOfMonth(Date date) {
  return (static_cast<int>(static_cast<unsigned>(date.day())) - 1) / 7 + 1;
}

Date DayBefore(Date date) {
  return Date{sys_days{date} - days{1}};
}

bool InPeriod(const Closure& closure, Date date) {
  if (!closure.from || !closure.through) return true;
  if (!closure.yearly) return *closure.from <= date && date <= *closure.through;
  Date day{kYearlyYear, date.month(), date.day()};
  bool over_new_year = *closure.from > *closure.through;
  return over_new_year ? day >= *closure.from || day <= *closure.through
                       : day >= *closure.from && day <= *closure.through;
}

// Whether the day is one that the closure names, whatever holidays then make of it.
bool Names(const Closure& closure, Date date) {
  if (!InPeriod(closure, date)) return false;
  if (!closure.weekday) return true;
  if (*closure.weekday != Weekday(date)) return false;
  return closure.weeks.empty() ||
         std::find(closure.weeks.begin(), closure.weeks.end(), WeekOfMonth(date)) != closure.weeks.end();
}

// A closed day that met a holiday moves over all holidays that follow without a gap: it lands on `date` when
// the unbroken row of holidays just before holds a day that the closure names.
bool MovesOnto(const Closure& closure, Date date) {
  for (Date day = DayBefore(date); IsPublicHoliday(day); day = DayBefore(day)) {
    if (Names(closure, day)) return true;
  }
  return false;
}

bool Closes(const Closure& closure, Date date) {
  if (closure.on_public_holiday == OnPublicHoliday::Closed) return Names(closure, date);
  if (IsPublicHoliday(date)) return false;
  if (Names(closure, date)) return true;
  return closure.on_public_holiday == OnPublicHoliday::Moves && MovesOnto(closure, date);
}

bool ValidOn(const Specification& specification, Date date) {
  return !(specification.valid_from && date < *specification.valid_from) &&
         !(specification.valid_through && date > *specification.valid_through);
}

// Spans that touch or overlap become one: a visitor asks when the door closes, not how many lines the notice
// has.
std::vector<Span> Joined(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
    return std::pair(a.opens, a.closes) < std::pair(b.opens, b.closes);
  });
  std::vector<Span> joined;
  for (const Span& span : spans) {
    if (!joined.empty() && span.opens <= joined.back().closes) {
      joined.back().closes = std::max(joined.back().closes, span.closes);
    } else {
      joined.push_back(span);
    }
  }
  return joined;
}

}  // namespace

std::vector<OpeningHours::Span> OpeningHours::On(Date date) const {
  if (!date.ok()) return {};
  for (const Closure& closure : closures) {
    if (Closes(closure, date)) return {};
  }
  bool holiday_has_hours =
      IsPublicHoliday(date) &&
      std::any_of(specifications.begin(), specifications.end(), [&](const auto& candidate) {
        return candidate.public_holidays && ValidOn(candidate, date);
      });
  auto weekday = static_cast<size_t>(Weekday(date));
  std::vector<Span> spans;
  for (const Specification& specification : specifications) {
    bool counts = holiday_has_hours ? specification.public_holidays : specification.days[weekday];
    if (counts && ValidOn(specification, date)) spans.push_back(specification.span);
  }
  return Joined(std::move(spans));
}

OpenState StateAt(const OpeningHours& hours, JapanTime time) {
  if (!hours.known()) return {};
  Date today = DateOf(time);
  // Yesterday's spans that run past midnight are today's small hours.
  std::vector<Span> spans = hours.On(today);
  for (const Span& span : hours.On(DayBefore(today))) {
    if (span.closes > kDay) spans.push_back({span.opens - kDay, span.closes - kDay});
  }
  std::chrono::minutes now = TimeOfDay(time);
  for (const Span& span : Joined(std::move(spans))) {
    if (now < span.opens) return {OpenState::Now::OpensLater, span.opens};
    if (now < span.closes) return {OpenState::Now::Open, span.closes};
  }
  return {OpenState::Now::Closed, {}};
}

}  // namespace content
