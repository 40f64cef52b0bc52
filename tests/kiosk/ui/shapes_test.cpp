#include <gtest/gtest.h>

#include "tests/kiosk/ui/painted.h"

namespace kiosk {
namespace {

TEST(Shapes, FillTheirRectAndNothingElse) {
  Painted painted({40, 40});
  painted.Paint({Shape{{10, 10, 20, 20}, {}, kRed}});
  EXPECT_EQ(painted.At(10, 10), kRed);
  EXPECT_EQ(painted.At(29, 29), kRed);
  EXPECT_EQ(painted.At(9, 15), kWhite);
  EXPECT_EQ(painted.At(30, 15), kWhite);
  EXPECT_EQ(painted.At(15, 30), kWhite);
}

TEST(Shapes, RoundOnlyTheCornersThatHaveARadius) {
  Painted painted({60, 60});
  painted.Paint({Shape{{0, 0, 60, 60}, Radii::Top(24), kRed}});
  EXPECT_EQ(painted.At(0, 0), kWhite);
  EXPECT_EQ(painted.At(59, 0), kWhite);
  EXPECT_EQ(painted.At(0, 59), kRed);
  EXPECT_EQ(painted.At(59, 59), kRed);
  EXPECT_EQ(painted.At(30, 0), kRed);
}

TEST(Shapes, AreSmoothAndSymmetric) {
  Painted painted({61, 61});
  painted.Paint({Shape{{0, 0, 61, 61}, Radii::All(31), kBlack}});
  int between = 0;
  for (int y = 0; y < 61; ++y) {
    for (int x = 0; x < 61; ++x) {
      Colour here = painted.At(x, y);
      EXPECT_TRUE(AreClose(here, painted.At(60 - x, y), 1));
      EXPECT_TRUE(AreClose(here, painted.At(x, 60 - y), 1));
      EXPECT_TRUE(AreClose(here, painted.At(y, x), 20));  // exact along x, sixteen steps along y
      if (here != kBlack && here != kWhite) ++between;
    }
  }
  EXPECT_GT(between, 120);
}

TEST(Shapes, MixTranslucentColours) {
  Painted painted({10, 10});
  painted.Paint({Shape{{0, 0, 10, 10}, {}, Rgb(0x000000, 0.5F)}});
  EXPECT_TRUE(AreClose(painted.At(5, 5), Rgb(0x7F7F7F), 1));
}

TEST(Shapes, DrawTheirEdgeInside) {
  Painted painted({60, 60});
  painted.Paint({Shape{{10, 10, 40, 40}, Radii::All(8), kGreen, 3, kRed}});
  EXPECT_EQ(painted.At(30, 9), kWhite);
  EXPECT_EQ(painted.At(30, 10), kRed);
  EXPECT_EQ(painted.At(30, 12), kRed);
  EXPECT_EQ(painted.At(30, 13), kGreen);
  EXPECT_EQ(painted.At(49, 30), kRed);
  EXPECT_EQ(painted.At(46, 30), kGreen);
}

TEST(Shapes, FillDoesNotShineThroughTheSmoothSideOfASolidEdge) {
  Painted painted({60, 60});
  painted.Paint({Shape{{5, 5, 50, 50}, Radii::All(25), kWhite, 4, kBlack}});
  Painted ring({60, 60});
  ring.Paint({Shape{{5, 5, 50, 50}, Radii::All(25), Rgb(0, 0), 4, kBlack}});
  for (int x = 0; x < 8; ++x) EXPECT_EQ(painted.At(x, 20), ring.At(x, 20));
}

TEST(Shapes, DashesLeaveGapsOfEqualLength) {
  Painted painted({200, 200});
  painted.Paint({Shape{{0, 0, 200, 200}, Radii::All(24), Rgb(0, 0), 4, kBlack, 12}});
  int dark = 0;
  int changes = 0;
  for (int x = 30; x < 170; ++x) {
    bool is_dark = painted.At(x, 1).red < 128;
    if (is_dark) ++dark;
    if (is_dark != (painted.At(x - 1, 1).red < 128)) ++changes;
  }
  EXPECT_NEAR(dark, 70, 12);
  EXPECT_NEAR(changes, 140 / 12, 2);
}

TEST(Shapes, WithoutAreaPaintNothing) {
  Painted painted({20, 20});
  painted.Paint({Shape{{5, 5, 0, 10}, Radii::All(4), kRed, 2, kRed}, Shape{{5, 5, -3, -3}, {}, kRed},
                 Polygon{{{1, 1}, {5, 5}}, kRed}, Polygon{{}, kRed},
                 Gradient{{5, 5, 10, 0}, {}, kRed, kRed}});
  EXPECT_EQ(painted.Pixels(), Painted({20, 20}).Pixels());
}

TEST(Polygons, FillBetweenTheirPoints) {
  Painted painted({100, 100});
  painted.Paint({Polygon{{{10, 10}, {90, 10}, {50, 90}}, kBlue}});
  EXPECT_EQ(painted.At(50, 11), kBlue);
  EXPECT_EQ(painted.At(50, 80), kBlue);
  EXPECT_EQ(painted.At(15, 80), kWhite);
  EXPECT_EQ(painted.At(50, 9), kWhite);
}

TEST(Polygons, EqualRectanglesOnWholePixels) {
  Painted polygon({50, 50});
  polygon.Paint({Polygon{{{5, 6}, {45, 6}, {45, 40}, {5, 40}}, kBlue}});
  Painted shape({50, 50});
  shape.Paint({Shape{{5, 6, 40, 34}, {}, kBlue}});
  EXPECT_EQ(polygon.Pixels(), shape.Pixels());
}

}  // namespace
}  // namespace kiosk
