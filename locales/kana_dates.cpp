#include "locales/kana_dates.h"

#include <array>
#include <string_view>
#include <utility>

namespace locales {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"げつ", "か", "すい", "もく", "きん", "ど", "にち"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kYears = {
    {{"令和", "れいわ"}, {"平成", "へいせい"}, {"元年", "がんねん"}, {"年", "ねん"}}};

// ついたち has no number; up to ten, and with 4 or 20, days are counted in か, the others in にち.
std::string DayOfMonth(unsigned day) {
  if (day == 1) return "ついたち";
  const bool ka = day <= 10 || day == 14 || day == 20 || day == 24;
  return std::to_string(day) + (ka ? "か" : "にち");
}

}  // namespace

std::string MonthInKana(content::Date date) {
  return std::to_string(static_cast<unsigned>(date.month())) + "がつ";
}

std::string WeekdayInKana(content::Date date) {
  return std::string(kWeekdays[std::chrono::weekday(std::chrono::sys_days(date)).iso_encoding() - 1]);
}

std::string LongWeekdayInKana(content::Date date) {
  return WeekdayInKana(date) + "ようび";
}

std::string DayInKana(content::Date date) {
  return MonthInKana(date) + DayOfMonth(static_cast<unsigned>(date.day())) + "(" + WeekdayInKana(date) + ")";
}

std::string YearInKana(std::string year) {
  for (const auto& [kanji, kana] : kYears) {
    for (size_t at = year.find(kanji); at != std::string::npos; at = year.find(kanji, at + kana.size())) {
      year.replace(at, kanji.size(), kana);
    }
  }
  return year;
}

}  // namespace locales
