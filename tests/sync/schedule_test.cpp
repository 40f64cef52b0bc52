#include "sync/schedule.h"

#include <gtest/gtest.h>

namespace zenkoku_sync {
namespace {

using std::chrono::seconds;

TEST(Schedule, SpreadsKiosksThatStartTogether) {
  for (uint32_t seed = 0; seed < 200; ++seed) {
    Schedule schedule(seconds(300), seed);
    seconds first = schedule.First();
    EXPECT_GE(first, seconds(30));
    EXPECT_LE(first, seconds(270));
    seconds next = schedule.AfterSuccess();
    EXPECT_GE(next, seconds(240));
    EXPECT_LE(next, seconds(360));
  }
  EXPECT_NE(Schedule(seconds(300), 1).First(), Schedule(seconds(300), 2).First());
}

TEST(Schedule, WaitsLongerWithEachFailureUpToAnHour) {
  seconds longest{0};
  for (uint32_t seed = 0; seed < 200; ++seed) {
    Schedule schedule(seconds(300), seed);
    EXPECT_LE(schedule.AfterFailure({}), seconds(300));
    EXPECT_LE(schedule.AfterFailure({}), seconds(600));
    for (int i = 0; i < 30; ++i) {
      seconds wait = schedule.AfterFailure({});
      EXPECT_GE(wait, seconds(1));
      EXPECT_LE(wait, seconds(3600));
      longest = std::max(longest, wait);
    }
    schedule.AfterSuccess();
    EXPECT_LE(schedule.AfterFailure({}), seconds(300));
  }
  EXPECT_GT(longest, seconds(3400));
}

TEST(Schedule, HonoursRetryAfterWithinADay) {
  Schedule schedule(seconds(300), 1);
  EXPECT_GE(schedule.AfterFailure(seconds(7200)), seconds(7200));
  EXPECT_LE(schedule.AfterFailure(seconds(10'000'000)), seconds(86'400));
}

}  // namespace
}  // namespace zenkoku_sync
