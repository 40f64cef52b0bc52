#include "sync/clock_state.h"

#include <gtest/gtest.h>

#include "tests/sync/workshop.h"

namespace zenkoku_sync {
namespace {

using std::chrono::days;
using std::chrono::seconds;

TEST(ClockState, IsJudgedByTheFeedsPublication) {
  content::Instant floor = *content::ParseInstant("2026-11-23T01:00:00Z");
  EXPECT_EQ(JudgeClock(floor, floor, false), ClockState::Good);
  EXPECT_EQ(JudgeClock(floor - seconds(1), floor, true), ClockState::Behind);
  EXPECT_EQ(JudgeClock(floor + kFarAhead, floor, false), ClockState::Good);
  EXPECT_EQ(JudgeClock(floor + kFarAhead + seconds(1), floor, false), ClockState::Doubtful);
  EXPECT_EQ(JudgeClock(floor + days(1000), floor, true), ClockState::Good);
  EXPECT_EQ(JudgeClock(floor, std::nullopt, false), ClockState::Good);
}

TEST(ClockState, TheFloorIsTheTrustedTimestamps) {
  Workshop workshop;
  EXPECT_FALSE(ClockFloor(workshop.disk, workshop.cache()));
  workshop.MustPublish();
  workshop.MustRound();
  EXPECT_EQ(ClockFloor(workshop.disk, workshop.cache()), workshop.clock.Now());
}

// A clock that runs far ahead makes the feed seem expired: nothing is installed, and what is shown stays.
TEST(ClockState, AClockFarAheadEmptiesNoScreen) {
  Workshop workshop;
  workshop.MustPublish();
  workshop.MustRound();
  workshop.clock.Advance(days(1000));
  auto round = workshop.Round();
  ASSERT_FALSE(round);
  EXPECT_EQ(round.error().kind, content::Error::Kind::Denied);
  EXPECT_EQ(workshop.InUse(), "content-1.db");
  EXPECT_EQ(JudgeClock(workshop.clock.Now(), ClockFloor(workshop.disk, workshop.cache()), false),
            ClockState::Doubtful);
}

}  // namespace
}  // namespace zenkoku_sync
