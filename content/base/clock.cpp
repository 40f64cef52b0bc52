#include "content/base/clock.h"

#include <cstdio>

namespace content {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

// Reads exactly `digits` decimal digits and moves past them.
std::optional<int> Number(std::string_view& text, size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int value = 0;
  for (size_t i = 0; i < digits; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(digits);
  return value;
}

bool Skip(std::string_view& text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Date> TakeDate(std::string_view& text) {
  auto year = Number(text, 4);
  if (!year || !Skip(text, '-')) return std::nullopt;
  auto month = Number(text, 2);
  if (!month || !Skip(text, '-')) return std::nullopt;
  auto day = Number(text, 2);
  if (!day) return std::nullopt;
  Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
            std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

std::optional<seconds> TakeTime(std::string_view& text) {
  auto hour = Number(text, 2);
  if (!hour || *hour > 23 || !Skip(text, ':')) return std::nullopt;
  auto minute = Number(text, 2);
  if (!minute || *minute > 59) return std::nullopt;
  seconds time = hours{*hour} + minutes{*minute};
  if (Skip(text, ':')) {
    auto second = Number(text, 2);
    if (!second || *second > 60) return std::nullopt;
    time += seconds{*second};
  }
  return time;
}

std::optional<seconds> TakeOffset(std::string_view text) {
  if (text.empty()) return kJapanOffset;
  if (text == "Z") return seconds{0};
  int sign = Skip(text, '+') ? 1 : Skip(text, '-') ? -1 : 0;
  auto offset = TakeTime(text);
  if (sign == 0 || !offset || !text.empty()) return std::nullopt;
  return *offset * sign;
}

}  // namespace

JapanTime InJapan(Instant instant) { return JapanTime{instant.time_since_epoch() + kJapanOffset}; }

Instant FromJapan(JapanTime time) { return Instant{time.time_since_epoch() - kJapanOffset}; }

Date DateOf(JapanTime time) { return Date{floor<days>(time)}; }

minutes TimeOfDay(JapanTime time) { return floor<minutes>(time - floor<days>(time)); }

std::optional<Instant> ParseInstant(std::string_view text) {
  auto date = TakeDate(text);
  if (!date || !Skip(text, 'T')) return std::nullopt;
  auto time = TakeTime(text);
  if (!time) return std::nullopt;
  auto offset = TakeOffset(text);
  if (!offset) return std::nullopt;
  return Instant{std::chrono::sys_days{*date}} + *time - *offset;
}

std::string FormatInstant(Instant instant) {
  auto time = TimeOfDay(JapanTime{instant.time_since_epoch()});
  auto second = (instant - floor<minutes>(instant)).count();
  char text[32];
  std::snprintf(text, sizeof text, "T%02d:%02d:%02dZ", static_cast<int>(time.count() / 60),
                static_cast<int>(time.count() % 60), static_cast<int>(second));
  return FormatDate(Date{floor<days>(instant)}) + text;
}

std::optional<Date> ParseDate(std::string_view text) {
  auto date = TakeDate(text);
  if (!text.empty()) return std::nullopt;
  return date;
}

std::string FormatDate(Date date) {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

Instant SystemClock::Now() const {
  return floor<seconds>(std::chrono::system_clock::now());
}

}  // namespace content
