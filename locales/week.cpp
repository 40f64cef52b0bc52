#include "locales/week.h"

#include <unicode/calendar.h>

#include <memory>

#include "content/base/check.h"
#include "locales/icu_locale.h"

namespace locales {

int FirstDayOfWeek(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(IcuLocale(language), status));
  content::Check(U_SUCCESS(status), "a calendar of the language");
  UCalendarDaysOfWeek first = calendar->getFirstDayOfWeek(status);
  content::Check(U_SUCCESS(status), "the first day of the language's week");
  return (first - UCAL_MONDAY + 7) % 7;
}

}  // namespace locales
