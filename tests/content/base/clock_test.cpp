#include "content/base/clock.h"

#include <gtest/gtest.h>

#include <tuple>

namespace content {
namespace {

using std::chrono::minutes;

std::string Reprinted(std::string_view text) {
  auto instant = ParseInstant(text);
  return instant ? FormatInstant(*instant) : "nothing";
}

TEST(ParseInstant, KnowsOffsetsAndTakesJapanForNone) {
  const std::tuple<const char*, const char*> kCases[] = {
      {"2026-11-23T10:00+09:00", "2026-11-23T01:00:00Z"}, {"2026-11-23T10:00", "2026-11-23T01:00:00Z"},
      {"2026-11-23T01:00Z", "2026-11-23T01:00:00Z"},      {"2026-11-23T01:00:59Z", "2026-11-23T01:00:59Z"},
      {"2026-01-01T00:30+09:00", "2025-12-31T15:30:00Z"}, {"2026-11-22T20:00-05:00", "2026-11-23T01:00:00Z"},
      {"1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"},   {"1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"},
  };
  for (const auto& [text, expected] : kCases) EXPECT_EQ(Reprinted(text), expected) << text;
}

TEST(ParseInstant, RefusesEverythingElse) {
  for (const char* text : {"",
                           "2026",
                           "2026-11-23",
                           "2026-11-23 10:00",
                           "2026-11-23T",
                           "2026-11-23T24:00",
                           "2026-11-23T10:60",
                           "2026-11-23T10:00:61",
                           "2026-02-29T10:00",
                           "2026-13-01T10:00",
                           "2026-11-31T10:00",
                           "26-11-23T10:00",
                           "2026-11-23T10:00+0900",
                           "2026-11-23T10:00+09",
                           "2026-11-23T10:00z",
                           "2026-11-23T10:00Z ",
                           "2026-11-23T10:00+09:00Z",
                           "-026-11-23T10:00",
                           "2026-11-23T1:00",
                           "２０２６-11-23T10:00"}) {
    EXPECT_EQ(Reprinted(text), "nothing") << text;
  }
}

TEST(ParseDate, TakesDaysOfTheCalendarOnly) {
  EXPECT_EQ(FormatDate(*ParseDate("2024-02-29")), "2024-02-29");
  for (const char* text :
       {"", "2026-02-29", "2026-2-9", "2026-02-09T00:00", "2026-00-10", "2026-01-00", "x"}) {
    EXPECT_FALSE(ParseDate(text)) << text;
  }
}

TEST(JapanTime, IsNineHoursAhead) {
  Instant instant = *ParseInstant("2026-12-31T15:30Z");
  JapanTime time = InJapan(instant);
  EXPECT_EQ(FormatDate(DateOf(time)), "2027-01-01");
  EXPECT_EQ(TimeOfDay(time), minutes{30});
  EXPECT_EQ(FromJapan(time), instant);
}

TEST(FixedClock, StandsUntilItIsMoved) {
  Instant start = *ParseInstant("2026-11-23T10:00");
  FixedClock clock(start);
  EXPECT_EQ(clock.Now(), start);
  clock.Advance(minutes{5});
  EXPECT_EQ(clock.Now(), start + minutes{5});
}

}  // namespace
}  // namespace content
