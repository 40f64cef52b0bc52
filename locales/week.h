#pragma once

#include <string_view>

namespace locales {

// The day with which a week begins on a calendar in this language, by CLDR; Monday is 0, Sunday 6.
int FirstDayOfWeek(std::string_view language);

}  // namespace locales
