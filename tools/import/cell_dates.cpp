#include <chrono>
#include <regex>

#include "content/base/clock.h"
#include "tools/import/cell_values.h"
#include "tools/import/clean_text.h"

namespace tools {
namespace {

using Value = std::optional<CellValue<std::string>>;

Value Day(int year, int month, int day) {
  const content::Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                           std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok() || year < 1868 || year > 2999) return std::nullopt;
  return CellValue<std::string>{content::FormatDate(date), &reasons::kDateForm};
}

std::optional<int> EraBegins(const std::string& era) {
  if (era == "令和" || era == "R") return 2018;  // its first year is 2019
  if (era == "平成" || era == "H") return 1988;
  if (era == "昭和" || era == "S") return 1925;
  return std::nullopt;
}

int Number(const std::ssub_match& digits) {
  return std::stoi(digits.str());
}

Value WesternDate(const std::string& text) {
  const std::regex pattern(
      "(\\d{4})(?:/|\\.|-|年)(\\d{1,2})(?:/|\\.|-|月)(\\d{1,2})(?:日)?(?:[(][^()]*[)])?");
  std::smatch parts;
  if (!std::regex_match(text, parts, pattern)) return std::nullopt;
  return Day(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

Value EraDate(const std::string& text) {
  const std::regex pattern(
      "(令和|平成|昭和|R|H|S)(\\d{1,2}|元)(?:年|\\.|/|-)(\\d{1,2})(?:月|\\.|/"
      "|-)(\\d{1,2})(?:日)?(?:[(][^()]*[)])?");
  std::smatch parts;
  if (!std::regex_match(text, parts, pattern)) return std::nullopt;
  const int year_of_era = parts[2] == "元" ? 1 : Number(parts[2]);
  return Day(*EraBegins(parts[1]) + year_of_era, Number(parts[3]), Number(parts[4]));
}

Value SolidDate(const std::string& text) {
  const std::regex pattern("(\\d{4})(\\d{2})(\\d{2})");
  std::smatch parts;
  if (!std::regex_match(text, parts, pattern)) return std::nullopt;
  return Day(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

// A date that a program has turned into midnight in Greenwich; it means that day.
Value MidnightUtc(const std::string& text) {
  const std::regex pattern("(\\d{4}-\\d{2}-\\d{2})[T ]?00:00(?::00(?:\\.0+)?)?Z?");
  std::smatch parts;
  if (!std::regex_match(text, parts, pattern)) return std::nullopt;
  const auto date = content::ParseDate(parts[1].str());
  if (!date) return std::nullopt;
  return CellValue<std::string>{content::FormatDate(*date), &reasons::kDateForm};
}

// Days since 1899-12-30; 2000 to 2099 only, so that no other number is taken for a date.
Value ExcelDay(const std::string& text) {
  const std::regex pattern("([3-7]\\d{4})(?:\\.0+)?");
  std::smatch parts;
  if (!std::regex_match(text, parts, pattern)) return std::nullopt;
  constexpr std::chrono::sys_days kZero = std::chrono::year{1899} / 12 / 30;
  const content::Date date = kZero + std::chrono::days(Number(parts[1]));
  const int year = static_cast<int>(date.year());
  if (year < 2000 || year > 2099) return std::nullopt;
  return CellValue<std::string>{content::FormatDate(date), &reasons::kExcelDay};
}

}  // namespace

Value DateIn(std::string_view cell) {
  if (cell.size() > kLongestCell) return std::nullopt;
  const std::string text = CleanValue(cell);
  if (const auto date = content::ParseDate(text)) return CellValue<std::string>{content::FormatDate(*date)};
  for (const auto& form : {WesternDate, EraDate, SolidDate, MidnightUtc, ExcelDay}) {
    if (auto value = form(text)) return value;
  }
  return std::nullopt;
}

}  // namespace tools
