#include "tools/import/cell_periods.h"

#include <array>
#include <chrono>
#include <cstdlib>

#include "tools/import/clean_text.h"

namespace tools {
namespace {

constexpr size_t kLongestList = 2000;  // bytes; longer is prose

constexpr auto kWeekdays = std::to_array<std::string_view>({"日", "月", "火", "水", "木", "金", "土"});

// Walks a clean cell and collects its days. A year or a month holds for the days after it.
class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {}

  std::vector<WrittenDay> Days() {
    while (at_ < text_.size()) {
      if (!IsDigit(at_)) {
        Skip();
      } else {
        Number();
      }
    }
    if (const auto common = CommonWeekday()) {
      for (WrittenDay& day : days_) day.weekday = common;
    }
    return std::move(days_);
  }

 private:
  bool IsDigit(size_t at) const { return at < text_.size() && text_[at] >= '0' && text_[at] <= '9'; }
  bool Take(std::string_view mark) {
    if (!text_.substr(at_).starts_with(mark)) return false;
    at_ += mark.size();
    return true;
  }

  void Skip() {
    for (const auto& [era, before] : {std::pair<std::string_view, int>{"令和", 2018},
                                      {"平成", 1988},
                                      {"昭和", 1925},
                                      {"R", 2018},
                                      {"H", 1988}}) {
      if (!Take(era)) continue;
      era_ = before;
      if (Take("元年")) year_ = before + 1;
      return;
    }
    ++at_;
  }

  // At most eight digits; more are no date.
  std::optional<int> Digits(size_t& length) {
    const size_t begin = at_;
    while (IsDigit(at_)) ++at_;
    length = at_ - begin;
    if (length == 0 || length > 8) return std::nullopt;
    return std::atoi(std::string(text_.substr(begin, length)).c_str());
  }

  void Number() {
    size_t length = 0;
    const auto number = Digits(length);
    if (!number) return;
    const int era = era_;
    era_ = 0;
    if (length == 8) return Day(*number / 10000, *number / 100 % 100, *number % 100);
    if (length > 4) return;
    if (Take("年")) {
      if (length == 4 || era != 0) year_ = era + *number;
      return;
    }
    if (Take("月")) {
      month_ = *number;
      return;
    }
    if (Take("日")) {
      // 3日間 is how long, not when.
      if (!Take("間") && month_ != 0) Day(std::nullopt, month_, *number);
      return;
    }
    Separated(length == 4 || era != 0 ? std::optional(era + *number) : std::nullopt, *number);
  }

  // 2026/11/28, R8.11.28, 11/28; not 17:30.
  void Separated(std::optional<int> year, int first) {
    const char mark = at_ < text_.size() ? text_[at_] : ' ';
    if (mark == ':') {
      ++at_;
      size_t ignored = 0;
      (void)Digits(ignored);
      return;
    }
    if ((mark != '/' && mark != '.' && mark != '-') || !IsDigit(at_ + 1)) return;
    if (!year && mark != '/') return;
    ++at_;
    size_t length = 0;
    const auto second = Digits(length);
    if (!second || length > 2) return;
    if (!year) return Day(std::nullopt, first, *second);
    if (at_ >= text_.size() || text_[at_] != mark) return;
    ++at_;
    const auto third = Digits(length);
    if (third && length <= 2) Day(*year, *second, *third);
  }

  void Day(std::optional<int> year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return;
    if (year) year_ = *year;
    month_ = month;
    WrittenDay written{year_, static_cast<unsigned>(month), static_cast<unsigned>(day), std::nullopt};
    year_.reset();
    if (Take("(")) written.weekday = WeekdayHere();
    days_.push_back(written);
  }

  std::optional<unsigned> WeekdayHere() const {
    for (unsigned i = 0; i < kWeekdays.size(); ++i) {
      if (text_.substr(at_).starts_with(kWeekdays.at(i))) return i;
    }
    return std::nullopt;
  }

  // いずれも(金), 全て(土): said once.
  std::optional<unsigned> CommonWeekday() {
    for (const std::string_view all : {"いずれも(", "いずれも", "すべて(", "全て("}) {
      const size_t found = text_.find(all);
      if (found == std::string_view::npos) continue;
      at_ = found + all.size();
      if (auto weekday = WeekdayHere()) return weekday;
    }
    return std::nullopt;
  }

  std::string_view text_;
  size_t at_ = 0;
  int era_ = 0;
  std::optional<int> year_;
  int month_ = 0;
  std::vector<WrittenDay> days_;
};

content::Date DateOf(int year, const WrittenDay& day) {
  return {std::chrono::year{year}, std::chrono::month{day.month}, std::chrono::day{day.day}};
}

bool Repeats(const std::string& text) {
  for (const std::string_view word : {"毎週", "毎月", "毎日", "毎年", "隔週", "随時", "通年"}) {
    if (text.find(word) != std::string::npos) return true;
  }
  return false;
}

PeriodOr Refused(const Reason& reason) {
  return {std::nullopt, &reason};
}

}  // namespace

std::vector<WrittenDay> DaysIn(std::string_view cell) {
  if (cell.size() > kLongestList) return {};
  return Scan(CleanValue(cell)).Days();
}

std::optional<int> YearByWeekday(const WrittenDay& day, content::Date near) {
  if (!day.weekday) return std::nullopt;
  const int middle = static_cast<int>(near.year());
  for (const int away : {0, -1, 1, -2, 2, -3}) {
    const content::Date date = DateOf(middle + away, day);
    if (date.ok() && std::chrono::weekday(std::chrono::sys_days(date)).c_encoding() == *day.weekday)
      return middle + away;
  }
  return std::nullopt;
}

PeriodOr PeriodIn(std::string_view cell, const YearGuide& guide) {
  if (cell.size() > kLongestList) return Refused(reasons::kNoDay);
  const std::string text = CleanValue(cell);
  const std::vector<WrittenDay> days = Scan(text).Days();
  if (days.empty()) return Refused(Repeats(text) ? reasons::kRepeats : reasons::kNoDay);

  std::optional<int> year = days.front().year;
  const Reason* repair = &reasons::kPeriodInOneCell;
  if (!year) {
    year = YearByWeekday(days.front(), guide.near);
    repair = &reasons::kYearOfWeekday;
  }
  if (!year) {
    year = guide.proven;
    repair = &reasons::kYearOfFile;
  }
  if (!year) return Refused(reasons::kNoYear);

  content::Date first{};
  content::Date last{};
  unsigned month = days.front().month;
  for (const WrittenDay& day : days) {
    if (!day.year && day.month < month) ++*year;  // 12月20日～1月10日
    if (day.year) year = day.year;
    month = day.month;
    const content::Date date = DateOf(*year, day);
    if (!date.ok()) return Refused(reasons::kNoDay);
    if (!first.ok() || &day == &days.front()) first = date;
    last = date;
  }
  return {Period{content::FormatDate(first), content::FormatDate(last), repair, days.size() > 2}, nullptr};
}

}  // namespace tools
