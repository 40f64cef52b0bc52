#include "kiosk/session/idle.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

using Milliseconds = Idle::Milliseconds;
using State = Idle::State;

TEST(Idle, AsksAfterAMinuteAndEndsTwentySecondsLater) {
  Idle idle(Idle::Patience{});
  EXPECT_EQ(idle.At(Milliseconds(1'000'000)), State::Alone);
  idle.Touched(Milliseconds(1000));
  EXPECT_EQ(idle.At(Milliseconds(60'999)), State::Present);
  EXPECT_EQ(idle.UntilChange(Milliseconds(60'999)), Milliseconds(1));
  EXPECT_EQ(idle.At(Milliseconds(61'000)), State::Asked);
  EXPECT_EQ(idle.TimeLeft(Milliseconds(61'000)), Milliseconds(20'000));
  EXPECT_EQ(idle.At(Milliseconds(80'999)), State::Asked);
  EXPECT_EQ(idle.At(Milliseconds(81'000)), State::Gone);
}

TEST(Idle, EveryTouchCountsAsOftenAsOneLikes) {
  Idle idle(Idle::Patience{});
  for (int i = 0; i < 20; ++i) {
    idle.Touched(Milliseconds(70'000 * i));
    EXPECT_EQ(idle.At(Milliseconds(70'000 * i + 69'999)), State::Asked);
  }
}

TEST(Idle, MoreTimeIsThreeTimesAsPatient) {
  Idle idle(Idle::Patience{});
  idle.Touched(Milliseconds(0));
  idle.SetMoreTime(true);
  EXPECT_EQ(idle.At(Milliseconds(179'999)), State::Present);
  EXPECT_EQ(idle.TimeLeft(Milliseconds(180'000)), Milliseconds(60'000));
  EXPECT_EQ(idle.At(Milliseconds(240'000)), State::Gone);
}

}  // namespace
}  // namespace kiosk
