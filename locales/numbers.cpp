#include "locales/numbers.h"

#include <unicode/numberformatter.h>

#include <cmath>

#include "content/base/check.h"
#include "locales/icu_locale.h"

namespace locales {
namespace {

using icu::number::LocalizedNumberFormatter;
using icu::number::NumberFormatter;
using icu::number::Precision;

LocalizedNumberFormatter Length(const icu::Locale& locale, const icu::MeasureUnit& unit,
                                const Precision& precision) {
  return NumberFormatter::withLocale(locale).unit(unit).unitWidth(UNUM_UNIT_WIDTH_SHORT).precision(precision);
}

LocalizedNumberFormatter NarrowYen(const icu::Locale& locale, UErrorCode& status) {
  return NumberFormatter::withLocale(locale)
      .unit(icu::CurrencyUnit(u"JPY", status))
      .unitWidth(UNUM_UNIT_WIDTH_NARROW);
}

std::string Unbreakable(icu::UnicodeString text) {
  text.findAndReplace(u" ", u"\u00A0");
  return Utf8(text);
}

}  // namespace

struct Numbers::Formatters {
  explicit Formatters(const icu::Locale& locale)
      : count(NumberFormatter::withLocale(locale)),
        yen(NarrowYen(locale, status)),
        metres(Length(locale, icu::MeasureUnit::getMeter(), Precision::integer())),
        near_kilometres(Length(locale, icu::MeasureUnit::getKilometer(), Precision::fixedFraction(1))),
        far_kilometres(Length(locale, icu::MeasureUnit::getKilometer(), Precision::integer())) {
    content::Check(U_SUCCESS(status), "ICU knows the yen");
  }

  UErrorCode status = U_ZERO_ERROR;
  LocalizedNumberFormatter count;
  LocalizedNumberFormatter yen;
  LocalizedNumberFormatter metres;
  LocalizedNumberFormatter near_kilometres;
  LocalizedNumberFormatter far_kilometres;
};

namespace {

std::string Formatted(const LocalizedNumberFormatter& format, double number) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text = format.formatDouble(number, status).toString(status);
  content::Check(U_SUCCESS(status), "ICU formats any number");
  return Unbreakable(std::move(text));
}

}  // namespace

Numbers::Numbers(std::string_view language)
    : language_(language), formatters_(std::make_unique<Formatters>(IcuLocale(language))) {}
Numbers::Numbers(Numbers&&) noexcept = default;
Numbers::~Numbers() = default;

std::string Numbers::Count(int64_t number) const {
  return Formatted(formatters_->count, static_cast<double>(number));
}

std::string Numbers::Yen(int64_t yen) const {
  const std::string_view base = BaseLanguage(language_);
  // 円 is how prices stand in Japanese sentences. ICU writes "JP¥" in Arabic and marks of direction in Hebrew
  // that the isolation makes needless.
  if (base == "ja") return Count(yen) + "円";
  if (base == "ar" || base == "he") return Isolated(language_, "¥" + Count(yen));
  return Formatted(formatters_->yen, static_cast<double>(yen));
}

std::string Numbers::Distance(double metres) const {
  constexpr double kKilometre = 1000;
  const double to_ten = std::round(metres / 10) * 10;
  if (to_ten < kKilometre) return Isolated(language_, Formatted(formatters_->metres, to_ten));
  const double kilometres = metres / kKilometre;
  constexpr double kRoundsToTen = 9.95;
  const LocalizedNumberFormatter& format =
      kilometres < kRoundsToTen ? formatters_->near_kilometres : formatters_->far_kilometres;
  return Isolated(language_, Formatted(format, kilometres));
}

}  // namespace locales
