#include "tools/import/open_days.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "tools/import/code_points.h"

namespace tools {
namespace {

constexpr std::u32string_view kLetters = U"月火水木金土日祝";
constexpr auto kNames = std::to_array<std::string_view>(
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "PublicHolidays"});
constexpr size_t kDaysOfWeek = 7;

bool IsRange(char32_t letter) {
  return std::u32string_view(U"～〜~-－―").find(letter) != std::u32string_view::npos;
}

bool IsBetween(char32_t letter) {
  return std::u32string_view(U"・、,曜　 ").find(letter) != std::u32string_view::npos;
}

}  // namespace

std::optional<std::vector<std::string>> OpenDays(const std::string& cell) {
  const auto points = CodePoints(cell == "毎日" || cell == "全日" || cell == "年中無休" ? "月～日" : cell);
  if (!points || points->empty()) return std::nullopt;
  std::array<bool, kNames.size()> open{};
  size_t last = kNames.size();
  bool range = false;
  for (size_t i = 0; i < points->size(); ++i) {
    const char32_t letter = (*points)[i];
    if (letter == U'日' && i > 0 && (*points)[i - 1] == U'曜') continue;  // 火曜日 is no Sunday
    const size_t day = kLetters.find(letter);
    if (day != std::u32string_view::npos) {
      if (range && last < kDaysOfWeek && day < kDaysOfWeek) {
        for (size_t each = last; each != day; each = (each + 1) % kDaysOfWeek) open.at(each) = true;
      }
      open.at(day) = true;
      last = day;
      range = false;
    } else if (IsRange(letter)) {
      range = true;
    } else if (!IsBetween(letter)) {
      return std::nullopt;
    }
  }
  std::vector<std::string> days;
  for (size_t i = 0; i < kNames.size(); ++i) {
    if (open.at(i)) days.emplace_back(kNames.at(i));
  }
  return days;
}

}  // namespace tools
