#pragma once

#include <string>

#include "content/base/clock.h"

namespace locales {

// Dates for readers of Easy Japanese, who may not know 年, 月, 日 and the days of the week: those in kana,
// after the numbers on tickets and calendars.

std::string DayInKana(content::Date date);          // 11がつ24か(か)
std::string MonthInKana(content::Date date);        // 11がつ
std::string WeekdayInKana(content::Date date);      // か
std::string LongWeekdayInKana(content::Date date);  // かようび
// 2026ねん（れいわ8ねん） from 2026年（令和8年）; an era that is not known here stays as it is.
std::string YearInKana(std::string year);

}  // namespace locales
