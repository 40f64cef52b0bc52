#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/clock.h"
#include "tools/import/cell_values.h"

namespace tools {

// A day as it is written: 9月7日(土), 2026年11月28日, R8.11.28, 11/28.
struct WrittenDay {
  std::optional<int> year;
  unsigned month = 0;
  unsigned day = 0;
  std::optional<unsigned> weekday;  // from 0, Sunday
};

// The days in a cell, in its order: both ends of 9月7日(土)～11月4日, each of 10月4日、11日、18日
// いずれも(金). A weekday that is said once for all is that of each.
std::vector<WrittenDay> DaysIn(std::string_view cell);

// The year in which month and day fall on that day of the week, the nearest to that of `near` in six years
// around it. Nothing without a day of the week, or when it never does.
std::optional<int> YearByWeekday(const WrittenDay& day, content::Date near);

// What tells the year of a day that has none: the day of the week, and else what other rows have shown.
struct YearGuide {
  content::Date near{};
  std::optional<int> proven{};
};

struct Period {
  std::string start;
  std::string end;
  const Reason* repair = nullptr;
  bool list = false;  // of three days or more, not all between start and end
};

// First and last of the days in a cell. When there is none, the reason.
struct PeriodOr {
  std::optional<Period> period;
  const Reason* reason = nullptr;
};
PeriodOr PeriodIn(std::string_view cell, const YearGuide& guide);

}  // namespace tools
