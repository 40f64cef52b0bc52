#include "tools/import/cell_values.h"

#include <charconv>
#include <cmath>
#include <regex>

#include "tools/import/clean_text.h"

namespace tools {
namespace {

using Value = std::optional<CellValue<std::string>>;

std::string TwoDigits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

Value TimeOfDay(int hour, int minute, std::string repair) {
  if (hour > 29 || minute > 59) return std::nullopt;  // 24:00 to 29:59 are the small hours of the next day
  return CellValue<std::string>{TwoDigits(hour) + ":" + TwoDigits(minute), std::move(repair)};
}

std::optional<double> Number(const std::string& text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

Value FractionOfDay(const std::string& text) {
  if (!text.starts_with("0.") && !text.starts_with('.')) return std::nullopt;
  const auto fraction = Number(text);
  if (!fraction || *fraction <= 0 || *fraction >= 1) return std::nullopt;
  const int minutes = static_cast<int>(std::lround(*fraction * 24 * 60));
  return TimeOfDay(minutes / 60, minutes % 60, "time written as Excel's " + text);
}

bool Between(double number, double low, double high) {
  return number >= low && number <= high;
}

bool IsInJapan(double latitude, double longitude) {
  return Between(latitude, 20, 46) && Between(longitude, 122, 154);
}

}  // namespace

Value TimeIn(std::string_view cell) {
  if (cell.size() > kLongestCell) return std::nullopt;
  const std::string text = CleanValue(cell);
  if (auto time = FractionOfDay(text)) return time;
  const std::regex pattern("(\\d{1,2})(?::(\\d{2})(?::\\d{2})?|時(?:(\\d{1,2})分|(半))?)(.*)");
  std::smatch parts;
  if (!std::regex_match(text, parts, pattern)) return std::nullopt;
  int minute = parts[4].matched ? 30 : 0;
  for (const size_t group : {2U, 3U}) {
    if (parts[group].matched) minute = std::stoi(parts[group]);
  }
  auto time = TimeOfDay(std::stoi(parts[1]), minute, "");
  // 9:30 is what the standard wants, though a record has 09:30.
  if (time && time->value != text && "0" + text != time->value) time->repair = "time written as " + text;
  return time;
}

Value TelephoneIn(std::string_view cell) {
  if (cell.size() > kLongestCell) return std::nullopt;
  std::string text = CleanValue(cell);
  for (const char* dash : {"‐", "‑", "–", "—", "−", "ー", "―"}) {
    for (size_t at = 0; (at = text.find(dash, at)) != std::string::npos;)
      text.replace(at, std::string(dash).size(), "-");
  }
  const std::regex pattern("\\(?(\\+?\\d{2,5})(?:\\)-?|-)(\\d{1,4})-(\\d{3,4})(.*)");
  std::smatch parts;
  if (!std::regex_match(text, parts, pattern)) return std::nullopt;
  std::string number = parts[1].str() + "-" + parts[2].str() + "-" + parts[3].str();
  // (03)3657-3455 is as good as 03-3657-3455; words after the number are worth a note.
  std::string repair = parts[4].length() == 0 ? "" : "telephone written as " + text;
  return CellValue<std::string>{std::move(number), std::move(repair)};
}

std::optional<CellValue<content::GeoPoint>> PointIn(std::string_view latitude, std::string_view longitude) {
  const auto first = Number(CleanValue(latitude));
  const auto second = Number(CleanValue(longitude));
  if (!first || !second) return std::nullopt;
  if (IsInJapan(*first, *second)) return CellValue<content::GeoPoint>{{*first, *second}, ""};
  if (!IsInJapan(*second, *first)) return std::nullopt;
  return CellValue<content::GeoPoint>{{*second, *first}, "latitude and longitude were swapped"};
}

}  // namespace tools
