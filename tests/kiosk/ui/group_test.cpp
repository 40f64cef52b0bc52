#include <gtest/gtest.h>

#include "tests/kiosk/ui/painted.h"

namespace kiosk {
namespace {

TEST(Clips, EqualASmallerShape) {
  Painted clipped({80, 80});
  clipped.Paint({PushClip{{20, 10, 30, 40}}, Shape{{0, 0, 80, 80}, {}, kRed}, Pop{}});
  Painted smaller({80, 80});
  smaller.Paint({Shape{{20, 10, 30, 40}, {}, kRed}});
  EXPECT_EQ(clipped.Pixels(), smaller.Pixels());
}

TEST(Clips, WithRoundCornersEqualARoundShape) {
  for (float radius : {12.0F, 20.0F, 33.5F}) {
    Painted clipped({80, 80});
    clipped.Paint({PushClip{{10, 10, 60, 61}, Radii::All(radius)}, Shape{{0, 0, 80, 80}, {}, kRed}, Pop{}});
    Painted round({80, 80});
    round.Paint({Shape{{10, 10, 60, 61}, Radii::All(radius), kRed}});
    for (int y = 0; y < 80; ++y) {
      for (int x = 0; x < 80; ++x)
        EXPECT_TRUE(AreClose(clipped.At(x, y), round.At(x, y), 1)) << x << "," << y;
    }
  }
}

TEST(Clips, EndWithTheirPop) {
  Painted painted({40, 40});
  painted.Paint({PushClip{{0, 0, 10, 10}}, PushClip{{5, 5, 30, 30}}, Shape{{0, 0, 40, 40}, {}, kRed}, Pop{},
                 Shape{{0, 0, 4, 40}, {}, kGreen}, Pop{}, Shape{{30, 30, 5, 5}, {}, kBlue}});
  EXPECT_EQ(painted.At(7, 7), kRed);
  EXPECT_EQ(painted.At(12, 12), kWhite);
  EXPECT_EQ(painted.At(2, 2), kGreen);
  EXPECT_EQ(painted.At(2, 20), kWhite);
  EXPECT_EQ(painted.At(32, 32), kBlue);
}

TEST(Clips, OutsideTheScreenSkipWhatIsInside) {
  Painted painted({40, 40});
  painted.Paint({PushClip{{100, 0, 10, 10}}, PushOpacity{0.5F}, Shape{{0, 0, 40, 40}, {}, kRed}, Pop{}, Pop{},
                 Shape{{0, 0, 5, 5}, {}, kGreen}});
  EXPECT_EQ(painted.At(20, 20), kWhite);
  EXPECT_EQ(painted.At(2, 2), kGreen);
}

TEST(Groups, FadeAsAWhole) {
  Painted painted({60, 60});
  painted.Paint(
      {PushOpacity{0.5F}, Shape{{0, 0, 40, 40}, {}, kBlack}, Shape{{20, 20, 40, 40}, {}, kRed}, Pop{}});
  EXPECT_TRUE(AreClose(painted.At(10, 10), Rgb(0x7F7F7F), 1));
  EXPECT_TRUE(AreClose(painted.At(30, 30), Rgb(0xFF7F7F), 1));  // no black shines through the red
}

TEST(Groups, EqualATranslucentShapeWhenTheyHoldOne) {
  Painted group({60, 60});
  group.Paint({PushOpacity{0.4F}, Shape{{3, 4, 50, 50}, Radii::All(20), kBlue}, Pop{}});
  Painted shape({60, 60});
  shape.Paint({Shape{{3, 4, 50, 50}, Radii::All(20), Rgb(0x0000FF, 0.4F)}});
  for (int y = 0; y < 60; ++y) {
    for (int x = 0; x < 60; ++x) EXPECT_TRUE(AreClose(group.At(x, y), shape.At(x, y), 1)) << x << "," << y;
  }
}

TEST(Groups, MultiplyWhenNested) {
  Painted painted({20, 20});
  painted.Paint({PushOpacity{0.5F}, PushOpacity{0.5F}, Shape{{0, 0, 20, 20}, {}, kBlack}, Pop{}, Pop{}});
  EXPECT_TRUE(AreClose(painted.At(10, 10), Rgb(0xBFBFBF), 2));
}

TEST(Groups, CutRoundCornersInsideThemselves) {
  Painted painted({60, 60});
  painted.Paint({PushOpacity{0.5F}, PushClip{{0, 0, 60, 60}, Radii::All(30)},
                 Shape{{0, 0, 60, 60}, {}, kBlack}, Pop{}, Pop{}});
  EXPECT_EQ(painted.At(0, 0), kWhite);
  EXPECT_TRUE(AreClose(painted.At(30, 30), Rgb(0x7F7F7F), 1));
}

TEST(Groups, LeftOpenOrClosedTooOftenDoNoHarm) {
  Painted painted({20, 20});
  painted.Paint({Pop{}, Pop{}, PushClip{{0, 0, 20, 20}, Radii::All(10)}, PushOpacity{0.5F},
                 Shape{{0, 0, 20, 20}, {}, kBlack}});
  EXPECT_TRUE(AreClose(painted.At(10, 10), Rgb(0x7F7F7F), 1));
  EXPECT_EQ(painted.At(0, 0), kWhite);
}

}  // namespace
}  // namespace kiosk
