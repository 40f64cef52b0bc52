#include "kiosk/platform/one_finger.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

template <typename Event>
bool Is(const std::optional<InputEvent>& event, Point point) {
  if (!event) return false;
  const auto* as_kind = std::get_if<Event>(&*event);
  return as_kind != nullptr && as_kind->point == point;
}

TEST(OneFinger, FollowsWhoTouchedFirst) {
  OneFinger finger;
  EXPECT_TRUE(Is<TouchDown>(finger.Down(7, {1, 2}), {1, 2}));
  EXPECT_TRUE(Is<TouchMove>(finger.Move(7, {3, 4}), {3, 4}));
  EXPECT_TRUE(Is<TouchUp>(finger.Up(7, {5, 6}), {5, 6}));
}

TEST(OneFinger, IgnoresASecondFinger) {
  OneFinger finger;
  finger.Down(7, {1, 2});
  EXPECT_FALSE(finger.Down(8, {50, 50}));
  EXPECT_FALSE(finger.Move(8, {51, 50}));
  EXPECT_FALSE(finger.Up(8, {51, 50}));
  EXPECT_TRUE(Is<TouchUp>(finger.Up(7, {1, 2}), {1, 2}));
}

TEST(OneFinger, FingersThatTakeTurnsAreFollowedOneAfterTheOther) {
  OneFinger finger;
  finger.TakeTurns(true);
  finger.Down(7, {1, 2});
  EXPECT_TRUE(Is<TouchDown>(finger.Down(8, {50, 50}), {50, 50}));
  EXPECT_FALSE(finger.Move(7, {2, 2}));
  EXPECT_FALSE(finger.Up(7, {2, 2}));
  EXPECT_TRUE(Is<TouchUp>(finger.Up(8, {50, 50}), {50, 50}));
  finger.TakeTurns(false);
  finger.Down(8, {50, 50});
  EXPECT_FALSE(finger.Down(7, {1, 2}));
}

TEST(OneFinger, TheMouseIsAFinger) {
  OneFinger finger;
  finger.Down(7, {1, 2});
  EXPECT_FALSE(finger.Down(OneFinger::kMouse, {9, 9}));
  finger.Up(7, {1, 2});
  EXPECT_TRUE(Is<TouchDown>(finger.Down(OneFinger::kMouse, {9, 9}), {9, 9}));
  EXPECT_FALSE(finger.Down(7, {1, 2}));
}

TEST(OneFinger, AMouseThatOnlyPassesIsNothing) {
  OneFinger finger;
  EXPECT_FALSE(finger.Move(OneFinger::kMouse, {9, 9}));
  EXPECT_FALSE(finger.Up(OneFinger::kMouse, {9, 9}));
}

}  // namespace
}  // namespace kiosk
