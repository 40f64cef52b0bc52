#include <gtest/gtest.h>

#include "tests/kiosk/ui/painted.h"

namespace kiosk {
namespace {

TEST(Gradients, GoFromTheTopToTheBottom) {
  Painted painted({16, 256});
  painted.Paint({Gradient{{0, 0, 16, 256}, {}, kBlack, kWhite}});
  EXPECT_LE(painted.At(4, 0).red, 2);
  EXPECT_GE(painted.At(4, 255).red, 253);
  EXPECT_TRUE(AreClose(painted.At(4, 128), Rgb(0x808080), 2));
}

TEST(Gradients, GoFromTheLeftWhenHorizontal) {
  Painted painted({256, 16});
  painted.Paint({Gradient{{0, 0, 256, 16}, {}, kRed, kBlue, true}});
  EXPECT_TRUE(AreClose(painted.At(0, 8), kRed, 2));
  EXPECT_TRUE(AreClose(painted.At(255, 8), kBlue, 2));
}

// Four steps of grey over 640 rows: without dithering 160 rows would be one band. The mean of eight rows
// moves on.
TEST(Gradients, HaveNoBands) {
  Painted painted({16, 640});
  painted.Paint({Gradient{{0, 0, 16, 640}, {}, Rgb(0x808080), Rgb(0x848484)}});
  int before = -1;
  int still = 0;
  for (int y = 0; y < 640; y += 16) {
    int sum = 0;
    for (int row = y; row < y + 16; ++row) {
      for (int x = 0; x < 16; ++x) sum += painted.At(x, row).red;
    }
    EXPECT_GE(sum, before);
    if (sum == before) ++still;
    before = sum;
  }
  EXPECT_LE(still, 2);
}

TEST(Gradients, PlainColoursStayPlain) {
  Painted gradient({32, 32});
  gradient.Paint({Gradient{{0, 0, 32, 32}, Radii::All(6), Rgb(0x1B4770), Rgb(0x1B4770)}});
  Painted shape({32, 32});
  shape.Paint({Shape{{0, 0, 32, 32}, Radii::All(6), Rgb(0x1B4770)}});
  EXPECT_EQ(gradient.Pixels(), shape.Pixels());
}

TEST(Gradients, FadeIntoNothing) {
  Painted painted({16, 200});
  painted.Paint({Gradient{{0, 0, 16, 200}, {}, kBlack, Rgb(0x000000, 0)}});
  EXPECT_LE(painted.At(8, 0).red, 2);
  EXPECT_GE(painted.At(8, 199).red, 253);
  EXPECT_TRUE(AreClose(painted.At(8, 100), Rgb(0x808080), 2));
}

}  // namespace
}  // namespace kiosk
