#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "content/base/clock.h"

namespace locales {

// Days and times of day as the kiosk shows them in one language: Gregorian years, Latin digits, 24 hours,
// because that is what stands on tickets and shop doors in Japan. Easy Japanese writes 年, 月, 日 and the
// days of the week in kana, and the 4th, 14th and 24th as they are said: 11がつ24か(か). One thread.
class Dates {
 public:
  explicit Dates(std::string_view language);
  Dates(Dates&&) noexcept;
  ~Dates();

  // Where a date stands: by itself it may begin with a capital, within a sentence it does not ("le lundi
  // 23").
  enum class Position { Alone, WithinSentence };

  std::string Day(content::Date date,
                  Position position = Position::Alone) const;  // "Mon 23 Nov", 11月23日(月)
  std::string LongDay(content::Date date, Position position = Position::Alone)
      const;  // "Monday 23 November 2026", 2026年（令和8年）11月23日(月)
  std::string Month(content::Date date) const;  // "November 2026", 2026年（令和8年）11月
  // 令和8年, as of that day; "" in the other languages, where nobody counts by eras.
  std::string EraYear(content::Date date) const;
  // "Sat 28 Nov – Mon 30 Nov"; one day when both are the same.
  std::string DayRange(content::Date from, content::Date through) const;

  std::string Weekday(int monday_is_0) const;      // "Mon", 月
  std::string LongWeekday(int monday_is_0) const;  // "Monday", 月曜日

  // Minutes since midnight: "10:24", "8:00", "24:00". After that as 25:30 in Japanese, 1:30 in the other
  // languages.
  std::string Time(std::chrono::minutes since_midnight) const;
  std::string Time(content::JapanTime time) const;
  // "10:00–20:00", isolated in right-to-left languages.
  std::string TimeRange(std::chrono::minutes from, std::chrono::minutes through) const;

 private:
  struct Formatters;
  bool kana() const;
  std::string TimeOnly(std::chrono::minutes since_midnight) const;

  std::string language_;
  std::unique_ptr<Formatters> formatters_;
};

}  // namespace locales
