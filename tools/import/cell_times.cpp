#include <charconv>
#include <cmath>
#include <regex>

#include "tools/import/cell_values.h"
#include "tools/import/clean_text.h"

namespace tools {
namespace {

using Value = std::optional<CellValue<std::string>>;

std::string TwoDigits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::optional<std::string> TimeOfDay(int hour, int minute) {
  if (hour > 29 || minute > 59) return std::nullopt;  // 24:00 to 29:59 are the small hours of the next day
  return TwoDigits(hour) + ":" + TwoDigits(minute);
}

std::optional<std::string> FractionOfDay(const std::string& text) {
  if (!text.starts_with("0.") && !text.starts_with('.')) return std::nullopt;
  double fraction = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), fraction);
  if (error != std::errc() || end != text.data() + text.size() || fraction <= 0 || fraction >= 1)
    return std::nullopt;
  const int minutes = static_cast<int>(std::lround(fraction * 24 * 60));
  return TimeOfDay(minutes / 60, minutes % 60);
}

struct Written {
  std::string time;
  size_t length;  // of what was written
};

// The time that the text begins with.
std::optional<Written> TimeAtStart(const std::string& text) {
  static const std::regex pattern(
      "(午前|午後|AM|PM)?(\\d{1,2})(?::(\\d{2})(?::\\d{2}(?:\\.0+)?)?|時(?:(\\d{1,2})分|(半))?)");
  std::smatch parts;
  if (!std::regex_search(text, parts, pattern, std::regex_constants::match_continuous)) return std::nullopt;
  int hour = std::stoi(parts[2]);
  const bool afternoon = parts[1] == "午後" || parts[1] == "PM";
  if (afternoon && hour < 12) hour += 12;
  int minute = parts[5].matched ? 30 : 0;
  for (const size_t group : {3U, 4U}) {
    if (parts[group].matched) minute = std::stoi(parts[group]);
  }
  auto time = TimeOfDay(hour, minute);
  if (!time) return std::nullopt;
  return Written{*std::move(time), static_cast<size_t>(parts.length(0))};
}

}  // namespace

Value TimeIn(std::string_view cell) {
  if (cell.size() > kLongestCell) return std::nullopt;
  const std::string text = CleanValue(cell);
  if (auto time = FractionOfDay(text)) return CellValue<std::string>{*std::move(time), &reasons::kTimeForm};
  auto written = TimeAtStart(text);
  if (!written) return std::nullopt;
  // 9:30 is what the standard wants, though a record has 09:30.
  const bool plain = written->time == text || written->time == "0" + text;
  return CellValue<std::string>{std::move(written->time), plain ? nullptr : &reasons::kTimeForm};
}

std::optional<std::pair<std::string, std::string>> TimesIn(std::string_view cell) {
  if (cell.size() > kLongestCell) return std::nullopt;
  const std::string text = CleanValue(cell);
  const auto opens = TimeAtStart(text);
  if (!opens) return std::nullopt;
  std::string rest = text.substr(opens->length);
  bool range = false;
  for (const std::string_view mark : {"~", "～", "〜", "-", "－", "―", "—", "−", "‐", "–", "ー", "から"}) {
    if (!rest.starts_with(mark)) continue;
    rest.erase(0, mark.size());
    range = true;
    break;
  }
  const auto closes = range ? TimeAtStart(rest) : std::nullopt;
  if (!closes) return std::nullopt;
  return std::pair{opens->time, closes->time};
}

}  // namespace tools
