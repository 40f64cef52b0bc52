#include "kiosk/ui/scroller.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

using Milliseconds = Scroller::Milliseconds;

ScrollArea List() {
  return {"list", {0, 0, 1080, 1000}, 1, 0, 2000, 200};
}

// Where it comes to rest, and how long that takes.
float Rest(Scroller& scroller, Milliseconds& now) {
  float offset = 0;
  for (int frames = 0; frames < 600; ++frames) {
    auto at = scroller.At(now);
    if (!at) return offset;
    offset = *at;
    now += Milliseconds(16);
  }
  ADD_FAILURE() << "still moving after ten seconds";
  return offset;
}

TEST(Scroller, FollowsTheFinger) {
  Scroller scroller;
  scroller.Grab(List(), 800, Milliseconds(0));
  scroller.Drag(650, Milliseconds(16));
  EXPECT_FLOAT_EQ(*scroller.At(Milliseconds(16)), 150);
  scroller.Drag(700, Milliseconds(32));
  EXPECT_FLOAT_EQ(*scroller.At(Milliseconds(32)), 100);
}

TEST(Scroller, ComesToRestAtAWholeRow) {
  Scroller scroller;
  Milliseconds now(0);
  scroller.Grab(List(), 800, now);
  for (int i = 1; i <= 10; ++i) scroller.Drag(800 - 27.0F * static_cast<float>(i), now += Milliseconds(16));
  now += Milliseconds(200);  // the finger stands still before it leaves: no throw
  scroller.Release(now);
  EXPECT_FLOAT_EQ(Rest(scroller, now), 200);
}

TEST(Scroller, RunsOnWhenThrownAndStopsAtTheEnd) {
  Scroller scroller;
  Milliseconds now(0);
  scroller.Grab(List(), 800, now);
  for (int i = 1; i <= 6; ++i) scroller.Drag(800 - 40.0F * static_cast<float>(i), now += Milliseconds(16));
  scroller.Release(now);
  EXPECT_GT(Rest(scroller, now), 600);
  scroller.Grab({"list", {0, 0, 1080, 1000}, 1, 1900, 2000, 200}, 800, now);
  for (int i = 1; i <= 6; ++i) scroller.Drag(800 - 90.0F * static_cast<float>(i), now += Milliseconds(16));
  scroller.Release(now);
  EXPECT_FLOAT_EQ(Rest(scroller, now), 2000);
}

TEST(Scroller, GivesWayBeyondItsEndsAndSpringsBack) {
  Scroller scroller;
  Milliseconds now(0);
  scroller.Grab(List(), 100, now);
  float before = 0;
  for (int i = 1; i <= 20; ++i) {
    scroller.Drag(100 + 80.0F * static_cast<float>(i), now += Milliseconds(16));
    float offset = *scroller.At(now);
    EXPECT_LT(offset, before);
    EXPECT_GT(offset, -400) << "never further than it gives";
    before = offset;
  }
  scroller.Release(now);
  EXPECT_FLOAT_EQ(Rest(scroller, now), 0);
}

TEST(Scroller, GlidesNoFurtherThanTheEnd) {
  Scroller scroller;
  Milliseconds now(0);
  scroller.GlideTo(List(), 9000, now);
  EXPECT_TRUE(scroller.moving());
  EXPECT_FLOAT_EQ(Rest(scroller, now), 2000);
  EXPECT_FALSE(scroller.moving());
}

}  // namespace
}  // namespace kiosk
