#include "locales/dates.h"

#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/uchar.h>
#include <unicode/udisplaycontext.h>

#include <array>
#include <optional>
#include <utility>

#include "content/base/check.h"
#include "locales/icu_locale.h"
#include "locales/kana_dates.h"

namespace locales {
namespace {

using std::chrono::minutes;

// Where the design asks for another pattern than CLDR has: no comma between the weekday and the day, a gap
// before the Chinese weekday, the Japanese year in YearInJapanese.
struct Override {
  std::string_view language;
  std::string_view skeleton;
  std::string_view pattern;
};
constexpr std::array kOverrides{
    Override{"en", "MMMEd", "EEE d MMM"},        Override{"en", "yMMMMEEEEd", "EEEE d MMMM y"},
    Override{"ar", "MMMEd", "EEE d MMM"},        Override{"zh-Hans", "MMMEd", "M月d日 EEE"},
    Override{"ja", "yMMMMEEEEd", "M月d日(EEE)"}, Override{"ja", "yMMMM", "M月"},
};

std::optional<std::string_view> Overridden(std::string_view language, std::string_view skeleton) {
  for (const Override& entry : kOverrides) {
    if (entry.language == language && entry.skeleton == skeleton) return entry.pattern;
  }
  return std::nullopt;
}

UDate AsUDate(content::Date date) {
  constexpr double kMillisecondsPerDay = 86'400'000;
  return static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count()) * kMillisecondsPerDay;
}

content::Date InWeekOfMonday(int monday_is_0) {
  content::Check(monday_is_0 >= 0 && monday_is_0 < 7, "a day of the week from 0 to 6");
  constexpr std::chrono::sys_days kAnyMonday = std::chrono::year{2026} / 11 / 23;
  return kAnyMonday + std::chrono::days(monday_is_0);
}

}  // namespace

struct Dates::Formatters {
  explicit Formatters(std::string_view language);

  icu::SimpleDateFormat Make(std::string_view skeleton);
  // Stands alone, so that it begins with a capital: CLDR knows that of some languages only (not of
  // Vietnamese).
  // Nor does it know where a date follows other words: "Sam. 28 nov. – lun. 30 nov."
  std::string Format(icu::SimpleDateFormat format, content::Date date,
                     Position position = Position::Alone) const;
  std::string YearInJapanese(content::Date date) const;

  std::string_view language;
  icu::Locale locale;
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::DateTimePatternGenerator> patterns;
  icu::SimpleDateFormat day;
  icu::SimpleDateFormat long_day;
  icu::SimpleDateFormat month;
  icu::SimpleDateFormat weekday;
  icu::SimpleDateFormat long_weekday;
  std::unique_ptr<icu::SimpleDateFormat> era_year;  // Japanese only
  char time_separator = ':';
};

Dates::Formatters::Formatters(std::string_view tag)
    : language(tag == "ja-simple" ? "ja" : tag),
      locale(IcuLocale(language)),
      patterns(icu::DateTimePatternGenerator::createInstance(locale, status)),
      day(Make("MMMEd")),
      long_day(Make("yMMMMEEEEd")),
      month(Make("yMMMM")),
      weekday(Make("ccc")),
      long_weekday(Make("cccc")) {
  // CLDR puts a full stop in Indonesian and Sinhala times, and words behind some that a timetable has no room
  // for: only the separator is taken from it.
  if (patterns->getBestPattern("Hm", status).indexOf("H.m") >= 0) time_separator = '.';
  if (language == "ja") {
    era_year = std::make_unique<icu::SimpleDateFormat>(Utf16("Gy年"), "y=jpanyear",
                                                       icu::Locale("ja_JP@calendar=japanese"), status);
    era_year->adoptTimeZone(icu::TimeZone::getGMT()->clone());
  }
  content::Check(U_SUCCESS(status), "ICU's date formats for every language of the kiosk");
}

icu::SimpleDateFormat Dates::Formatters::Make(std::string_view skeleton) {
  const auto override_pattern = Overridden(language, skeleton);
  const icu::UnicodeString pattern =
      override_pattern ? Utf16(*override_pattern) : patterns->getBestPattern(Utf16(skeleton), status);
  icu::SimpleDateFormat format(pattern, locale, status);
  format.adoptTimeZone(
      icu::TimeZone::getGMT()->clone());  // dates come without a time: no zone may shift them
  format.setContext(UDISPCTX_CAPITALIZATION_FOR_STANDALONE, status);
  return format;
}

std::string Dates::Formatters::Format(icu::SimpleDateFormat format, content::Date date,
                                      Position position) const {
  icu::UnicodeString text;
  if (position == Position::WithinSentence) {
    UErrorCode error = U_ZERO_ERROR;
    format.setContext(UDISPCTX_CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE, error);
    format.format(AsUDate(date), text);
  } else {
    format.format(AsUDate(date), text);
    const UChar32 first = text.char32At(0);
    text.replace(0, U16_LENGTH(first), u_totitle(first));
  }
  return Utf8(text);
}

std::string Dates::Formatters::YearInJapanese(content::Date date) const {
  if (era_year == nullptr) return "";
  return std::to_string(static_cast<int>(date.year())) + "年（" + Format(*era_year, date) + "）";
}

Dates::Dates(std::string_view language)
    : language_(language), formatters_(std::make_unique<Formatters>(language_)) {}
Dates::Dates(Dates&&) noexcept = default;
Dates::~Dates() = default;

bool Dates::kana() const {
  return language_ == "ja-simple";
}

std::string Dates::Day(content::Date date, Position position) const {
  if (kana()) return DayInKana(date);
  return formatters_->Format(formatters_->day, date, position);
}

std::string Dates::LongDay(content::Date date, Position position) const {
  if (kana()) return YearInKana(formatters_->YearInJapanese(date)) + DayInKana(date);
  return formatters_->YearInJapanese(date) + formatters_->Format(formatters_->long_day, date, position);
}

std::string Dates::Month(content::Date date) const {
  if (kana()) return YearInKana(formatters_->YearInJapanese(date)) + MonthInKana(date);
  return formatters_->YearInJapanese(date) + formatters_->Format(formatters_->month, date);
}

std::string Dates::EraYear(content::Date date) const {
  if (formatters_->era_year == nullptr) return "";
  std::string year = formatters_->Format(*formatters_->era_year, date);
  return kana() ? YearInKana(std::move(year)) : year;
}

std::string Dates::DayRange(content::Date from, content::Date through) const {
  if (from == through) return Day(from);
  const std::string_view base = BaseLanguage(language_);
  const bool solid = base == "ja" || base == "zh";
  if (kana()) return DayInKana(from) + "–" + DayInKana(through);
  return Day(from) + (solid ? "–" : " – ") +
         formatters_->Format(formatters_->day, through, Position::WithinSentence);
}

std::string Dates::Weekday(int monday_is_0) const {
  if (kana()) return WeekdayInKana(InWeekOfMonday(monday_is_0));
  return formatters_->Format(formatters_->weekday, InWeekOfMonday(monday_is_0));
}

std::string Dates::LongWeekday(int monday_is_0) const {
  if (kana()) return LongWeekdayInKana(InWeekOfMonday(monday_is_0));
  return formatters_->Format(formatters_->long_weekday, InWeekOfMonday(monday_is_0));
}

std::string Dates::TimeOnly(minutes since_midnight) const {
  // Japanese shops write 25:30 for half past one in the night of the same business day; elsewhere it puzzles.
  const auto hour = since_midnight.count() / 60;
  const bool midnight = since_midnight == std::chrono::hours(24);  // "until 24:00" is plain everywhere
  const auto shown = BaseLanguage(language_) == "ja" || midnight ? hour : hour % 24;
  const auto minute = since_midnight.count() % 60;
  const std::string digits = std::to_string(minute);
  return std::to_string(shown) + formatters_->time_separator + (minute < 10 ? "0" + digits : digits);
}

std::string Dates::Time(minutes since_midnight) const {
  return Isolated(language_, TimeOnly(since_midnight));
}

std::string Dates::Time(content::JapanTime time) const {
  return Time(content::TimeOfDay(time));
}

std::string Dates::TimeRange(minutes from, minutes through) const {
  return Isolated(language_, TimeOnly(from) + "–" + TimeOnly(through));
}

}  // namespace locales
