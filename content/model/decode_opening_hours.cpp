#include <algorithm>

#include "content/model/member_reader.h"
#include "content/model/syntax.h"

namespace content {
namespace {

using Closure = OpeningHours::Closure;
using Specification = OpeningHours::Specification;

MaybeFault TakeDays(const Json& json, Specification& into) {
  std::vector<int> days;
  auto take_day = [&](const Json& day, int& weekday) -> MaybeFault {
    if (day == kPublicHolidays) {
      weekday = static_cast<int>(kWeekdays.size());
      return std::nullopt;
    }
    return TakeWeekday(day, weekday);
  };
  if (MaybeFault fault = TakeList(json, days, take_day)) return fault;
  if (days.empty()) return Fault{"", "names no day"};
  for (int day : days) {
    if (static_cast<size_t>(day) < into.days.size()) {
      into.days[static_cast<size_t>(day)] = true;
    } else {
      into.public_holidays = true;
    }
  }
  return std::nullopt;
}

MaybeFault TakeWeek(const Json& json, int& into) {
  MaybeFault fault = Take(json, into);
  if (!fault && (into < 1 || into > 5)) return Fault{"", Shown(json) + " is not a week of the month, 1 to 5"};
  return fault;
}

MaybeFault TakeClosureDay(const Json& json, std::optional<ClosureDay>& into) {
  if (json.is_string()) into = ParseClosureDay(json.get_ref<const std::string&>());
  if (into) return std::nullopt;
  return Fault{"", Shown(json) + " is not a day like 12-31 or 2026-12-31"};
}

void ReadPeriod(MemberReader& reader, Closure& into) {
  std::optional<ClosureDay> from;
  std::optional<ClosureDay> through;
  reader.Optional("from", from, TakeClosureDay);
  reader.Optional("through", through, TakeClosureDay);
  if (from.has_value() != through.has_value()) reader.Fail(from ? "through" : "from", {"", "is missing"});
  if (!from || !through) {
    if (!into.weekday) reader.Fail("dayOfWeek", {"", "is missing, and there is no period"});
    return;
  }
  if (from->yearly != through->yearly)
    reader.Fail("through", {"", "one of from and through is yearly, one is not"});
  into.from = from->date;
  into.through = through->date;
  into.yearly = from->yearly;
}

}  // namespace

MaybeFault Take(const Json& json, Specification& into) {
  MemberReader reader(json);
  reader.Required("dayOfWeek", into, TakeDays);
  reader.Required("opens", into.span.opens);
  reader.Required("closes", into.span.closes);
  reader.Optional("validFrom", into.valid_from);
  reader.Optional("validThrough", into.valid_through);
  if (into.span.closes <= into.span.opens) {
    reader.Fail("closes", {"", "is not after opens; the small hours are 24:00 to 29:59"});
  }
  return reader.fault();
}

MaybeFault Take(const Json& json, Closure& into) {
  MemberReader reader(json);
  int weekday = -1;
  reader.Optional("dayOfWeek", weekday, TakeWeekday);
  if (weekday >= 0) into.weekday = weekday;
  reader.Optional("weeks", into.weeks,
                  [](const Json& weeks, std::vector<int>& list) { return TakeList(weeks, list, TakeWeek); });
  reader.Optional("onPublicHoliday", into.on_public_holiday,
                  [](const Json& word, OpeningHours::OnPublicHoliday& rule) {
                    return TakeWord(word, kOnPublicHoliday, rule);
                  });
  ReadPeriod(reader, into);
  return reader.fault();
}

MaybeFault Take(const Json& json, OpeningHours& into) {
  MemberReader reader(json);
  reader.Required("specification", into.specifications);
  reader.Optional("closures", into.closures);
  reader.Optional("note", into.note);
  return reader.fault();
}

}  // namespace content
