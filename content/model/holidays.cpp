#include "content/model/holidays.h"

#include <array>

namespace content {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weekday;

constexpr int kFirstYear = 2000;
constexpr int kLastYear = 2099;

enum class Rule {
  Day,       // of the month
  Monday,    // the nth of the month
  Vernal,    // equinox
  Autumnal,  // equinox
};

struct Holiday {
  int first_year;
  int last_year;
  unsigned month;
  Rule rule;
  unsigned number;  // the day, or which Monday
  std::string_view ja;
  std::string_view en;
};

// The days of the Act by the years in which they were so. English names are the Cabinet Office's.
constexpr std::array kHolidays = std::to_array<Holiday>({
    {2000, 2099, 1, Rule::Day, 1, "元日", "New Year's Day"},
    {2000, 2099, 1, Rule::Monday, 2, "成人の日", "Coming of Age Day"},
    {2000, 2099, 2, Rule::Day, 11, "建国記念の日", "National Foundation Day"},
    {2020, 2099, 2, Rule::Day, 23, "天皇誕生日", "The Emperor's Birthday"},
    {2000, 2099, 3, Rule::Vernal, 0, "春分の日", "Vernal Equinox Day"},
    {2000, 2006, 4, Rule::Day, 29, "みどりの日", "Greenery Day"},
    {2007, 2099, 4, Rule::Day, 29, "昭和の日", "Showa Day"},
    {2019, 2019, 5, Rule::Day, 1, "天皇の即位の日", "The Emperor's Enthronement Day"},
    {2000, 2099, 5, Rule::Day, 3, "憲法記念日", "Constitution Memorial Day"},
    {2007, 2099, 5, Rule::Day, 4, "みどりの日", "Greenery Day"},
    {2000, 2099, 5, Rule::Day, 5, "こどもの日", "Children's Day"},
    {2000, 2002, 7, Rule::Day, 20, "海の日", "Marine Day"},
    {2003, 2019, 7, Rule::Monday, 3, "海の日", "Marine Day"},
    {2020, 2020, 7, Rule::Day, 23, "海の日", "Marine Day"},  // the Games' special measures moved three days
    {2021, 2021, 7, Rule::Day, 22, "海の日", "Marine Day"},
    {2022, 2099, 7, Rule::Monday, 3, "海の日", "Marine Day"},
    {2020, 2020, 7, Rule::Day, 24, "スポーツの日", "Sports Day"},
    {2021, 2021, 7, Rule::Day, 23, "スポーツの日", "Sports Day"},
    {2016, 2019, 8, Rule::Day, 11, "山の日", "Mountain Day"},
    {2020, 2020, 8, Rule::Day, 10, "山の日", "Mountain Day"},
    {2021, 2021, 8, Rule::Day, 8, "山の日", "Mountain Day"},
    {2022, 2099, 8, Rule::Day, 11, "山の日", "Mountain Day"},
    {2000, 2002, 9, Rule::Day, 15, "敬老の日", "Respect for the Aged Day"},
    {2003, 2099, 9, Rule::Monday, 3, "敬老の日", "Respect for the Aged Day"},
    {2000, 2099, 9, Rule::Autumnal, 0, "秋分の日", "Autumnal Equinox Day"},
    {2000, 2019, 10, Rule::Monday, 2, "体育の日", "Health and Sports Day"},
    {2019, 2019, 10, Rule::Day, 22, "即位礼正殿の儀の行われる日", "Day of the Enthronement Ceremony"},
    {2022, 2099, 10, Rule::Monday, 2, "スポーツの日", "Sports Day"},
    {2000, 2099, 11, Rule::Day, 3, "文化の日", "Culture Day"},
    {2000, 2099, 11, Rule::Day, 23, "勤労感謝の日", "Labor Thanksgiving Day"},
    {2000, 2018, 12, Rule::Day, 23, "天皇誕生日", "The Emperor's Birthday"},
});

constexpr Holiday kSubstitute{2000, 2099, 0, Rule::Day, 0, "振替休日", "Substitute Holiday"};
constexpr Holiday kBetween{2000, 2099, 0, Rule::Day, 0, "国民の休日", "Citizens' Holiday"};

// The observatory's formula for 1980 to 2099; `offset` is the equinox's of 1980, in days of the month.
unsigned Equinox(int year, double offset) {
  int since = year - 1980;
  return static_cast<unsigned>(static_cast<int>(offset + 0.242194 * since) - since / 4);
}

unsigned DayOf(const Holiday& holiday, int year) {
  switch (holiday.rule) {
    case Rule::Day:
      return holiday.number;
    case Rule::Vernal:
      return Equinox(year, 20.8431);
    case Rule::Autumnal:
      return Equinox(year, 23.2488);
    case Rule::Monday:
      break;
  }
  Date day{std::chrono::year{year} / std::chrono::month{holiday.month} /
           std::chrono::weekday_indexed{std::chrono::Monday, holiday.number}};
  return static_cast<unsigned>(day.day());
}

// A day that the Act names, which its article 3 calls a national holiday.
const Holiday* Named(sys_days day) {
  Date date{day};
  int year = static_cast<int>(date.year());
  for (const Holiday& holiday : kHolidays) {
    if (year < holiday.first_year || year > holiday.last_year) continue;
    if (static_cast<unsigned>(date.month()) != holiday.month) continue;
    if (static_cast<unsigned>(date.day()) == DayOf(holiday, year)) return &holiday;
  }
  return nullptr;
}

bool IsSunday(sys_days day) {
  return weekday{day} == std::chrono::Sunday;
}

// Art. 3 (2): a holiday on a Sunday gives the next day that is none. Before 2007 only the Monday could be
// that day, which comes to the same since no Monday after a Sunday's holiday was one then.
bool IsSubstitute(sys_days day) {
  for (sys_days before = day - days{1}; Named(before) != nullptr; before -= days{1}) {
    if (IsSunday(before)) return true;
  }
  return false;
}

// Art. 3 (3): the day between two holidays. Before 2007 a Sunday stayed a Sunday, which shows in 2003 only.
bool IsBetween(sys_days day) {
  if (Date{day}.year() < std::chrono::year{2007} && IsSunday(day)) return false;
  return Named(day - days{1}) != nullptr && Named(day + days{1}) != nullptr;
}

const Holiday* Find(Date date) {
  int year = static_cast<int>(date.year());
  if (!date.ok() || year < kFirstYear || year > kLastYear) return nullptr;
  sys_days day{date};
  if (const Holiday* named = Named(day)) return named;
  if (IsSubstitute(day)) return &kSubstitute;
  return IsBetween(day) ? &kBetween : nullptr;
}

}  // namespace

bool IsPublicHoliday(Date date) {
  return Find(date) != nullptr;
}

std::optional<TextMap> PublicHolidayName(Date date) {
  const Holiday* holiday = Find(date);
  if (holiday == nullptr) return std::nullopt;
  return TextMap{{"ja", std::string(holiday->ja)}, {"en", std::string(holiday->en)}};
}

}  // namespace content
