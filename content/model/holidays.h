#pragma once

#include <optional>

#include "content/base/clock.h"
#include "content/model/text_map.h"

namespace content {

// Japan's public holidays by the Act on National Holidays (国民の祝日に関する法律, Act No. 178 of 1948) as in
// force, including substitute holidays (art. 3 (2)) and the day between two holidays (art. 3 (3)), and the
// equinoxes by the National Astronomical Observatory's formula. Right for 2000 to 2099; the moved days of
// 2019 to 2021 are included.
bool IsPublicHoliday(Date date);

// Its name in ja and en; nothing on other days.
std::optional<TextMap> PublicHolidayName(Date date);

}  // namespace content
