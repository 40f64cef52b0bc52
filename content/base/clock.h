#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace content {

// An instant in UTC. A wall clock is handed in as a Clock; only SystemClock reads the machine's.
using Instant = std::chrono::sys_seconds;

// Wall-clock time in Japan, to the minute or finer. Japan has kept UTC+9 without summer time since 1952, so no time
// zone database is needed.
using JapanTime = std::chrono::local_seconds;
using Date = std::chrono::year_month_day;

inline constexpr std::chrono::hours kJapanOffset{9};

JapanTime InJapan(Instant instant);
Instant FromJapan(JapanTime time);
Date DateOf(JapanTime time);
std::chrono::minutes TimeOfDay(JapanTime time);  // since midnight

// "2026-11-23T10:00+09:00", "...Z", seconds optional; no offset means Asia/Tokyo. Nothing else is an instant.
std::optional<Instant> ParseInstant(std::string_view text);
std::string FormatInstant(Instant instant);  // "2026-11-23T01:00:00Z"

// "2026-11-23".
std::optional<Date> ParseDate(std::string_view text);
std::string FormatDate(Date date);

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant Now() const = 0;
};

class SystemClock final : public Clock {
 public:
  Instant Now() const override;
};

// Stands where it is put; the --now switch and the tests use it.
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant instant) : instant_(instant) {}
  Instant Now() const override { return instant_; }
  void Set(Instant instant) { instant_ = instant; }
  void Advance(std::chrono::seconds by) { instant_ += by; }

 private:
  Instant instant_;
};

}  // namespace content
