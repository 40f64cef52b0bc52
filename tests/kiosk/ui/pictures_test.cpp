#include <gtest/gtest.h>

#include "tests/kiosk/ui/painted.h"

namespace kiosk {
namespace {

const std::string kDigest(64, 'a');

// Red above green above blue, 30 x 90.
std::string Flag() {
  return PngOf({30, 90}, {Shape{{0, 0, 30, 30}, {}, kRed}, Shape{{0, 30, 30, 30}, {}, kGreen},
                          Shape{{0, 60, 30, 30}, {}, kBlue}});
}

TEST(Pictures, CoverTheirRectAndKeepWhatTheFocusSays) {
  ScratchDirectory scratch;
  ImageKey flag = scratch.AddBlob(kDigest, Flag());
  Painted painted({60, 60}, scratch.path());
  EXPECT_EQ(painted.Paint({Picture{flag, {0, 0, 60, 20}, {}, 0.0F}}).At(30, 10), kRed);
  EXPECT_EQ(painted.Paint({Picture{flag, {0, 0, 60, 20}, {}, 0.5F}}).At(30, 10), kGreen);
  EXPECT_EQ(painted.Paint({Picture{flag, {0, 0, 60, 20}, {}, 1.0F}}).At(30, 10), kBlue);
}

TEST(Pictures, StandOnTheirHeadOnlySideways) {
  ScratchDirectory scratch;
  ImageKey half = scratch.AddBlob(kDigest, PngOf({40, 40}, {Shape{{0, 0, 20, 40}, {}, kRed}}));
  Painted painted({40, 40}, scratch.path());
  painted.Paint({Picture{half, {0, 0, 40, 40}}});
  EXPECT_EQ(painted.At(5, 20), kRed);
  painted.Paint({Picture{half, {0, 0, 40, 40}, {}, 0.5F, true}});
  EXPECT_EQ(painted.At(5, 20), kWhite);
  EXPECT_EQ(painted.At(35, 20), kRed);
}

TEST(Pictures, HaveRoundCorners) {
  Painted painted({200, 200});
  painted.Paint({Picture{"art:storefront", {0, 0, 200, 200}, Radii::All(40)}});
  EXPECT_EQ(painted.At(0, 0), kWhite);
  EXPECT_EQ(painted.At(199, 199), kWhite);
  EXPECT_NE(painted.At(100, 0), kWhite);
  EXPECT_EQ(painted.images().failures(), 0);
}

TEST(Pictures, ThatAreMissingAreCalmPaper) {
  Painted painted({40, 40});
  painted.Paint({Picture{"art:no_such_thing", {0, 0, 40, 40}}});
  EXPECT_EQ(painted.At(20, 20), Rgb(0xF4EEE2));
  EXPECT_EQ(painted.images().failures(), 1);
  painted.Paint({Picture{"art:no_such_thing", {0, 0, 30, 40}}});
  EXPECT_EQ(painted.images().failures(), 1);
}

TEST(Pictures, FromTheCacheEqualFreshOnes) {
  std::vector<Item> items{Picture{"art:fuji_hero", {0, 0, 300, 150}, Radii::All(24)},
                          NineSlice{"nine:shadow_e1_r24", {60, 60, 150, 100}, 48, 72, 1},
                          Icon{"castle", {100, 100, 56, 56}, kBlue}};
  Painted twice({300, 200});
  twice.Paint(items).Fill(kWhite).Paint(items);
  Painted once({300, 200});
  once.Paint(items);
  EXPECT_EQ(twice.Pixels(), once.Pixels());
}

TEST(Patterns, RepeatFromTheirOwnCorner) {
  ScratchDirectory scratch;
  ImageKey tile = scratch.AddBlob(kDigest, PngOf({10, 10}, {Shape{{0, 0, 5, 5}, {}, kRed}}));
  Painted painted({60, 60}, scratch.path());
  painted.Paint({Pattern{tile, {3, 3, 40, 40}}});
  EXPECT_EQ(painted.At(3, 3), kRed);
  EXPECT_EQ(painted.At(13, 33), kRed);
  EXPECT_EQ(painted.At(8, 8), kWhite);
  EXPECT_EQ(painted.At(43, 3), kWhite);
  painted.Fill(kWhite).Paint({Pattern{tile, {0, 0, 60, 60}, 2, 0.5F}});
  EXPECT_TRUE(AreClose(painted.At(4, 4), Rgb(0xFF7F7F), 1));
  EXPECT_TRUE(AreClose(painted.At(24, 4), Rgb(0xFF7F7F), 1));
  EXPECT_EQ(painted.At(16, 4), kWhite);
}

TEST(NineSlices, KeepTheirCornersAndStretchTheRest) {
  ScratchDirectory scratch;
  std::vector<Item> frame{Shape{{0, 0, 30, 30}, {}, kRed}, Shape{{10, 0, 10, 30}, {}, kGreen},
                          Shape{{0, 10, 30, 10}, {}, kGreen}, Shape{{10, 10, 10, 10}, {}, kBlue}};
  ImageKey picture = scratch.AddBlob(kDigest, PngOf({30, 30}, frame));
  Painted painted({120, 120}, scratch.path());
  painted.Paint({NineSlice{picture, {10, 10, 100, 80}, 5, 10, 1}});
  EXPECT_EQ(painted.At(4, 4), kWhite);
  EXPECT_EQ(painted.At(5, 5), kRed);
  EXPECT_EQ(painted.At(14, 14), kRed);
  EXPECT_EQ(painted.At(15, 5), kGreen);
  EXPECT_EQ(painted.At(60, 50), kBlue);
  EXPECT_EQ(painted.At(114, 94), kRed);
  EXPECT_EQ(painted.At(115, 94), kWhite);
}

TEST(NineSlices, OfAShadowAreSoft) {
  Painted painted({300, 300});
  painted.Paint({NineSlice{"nine:shadow_e1_r24", {80, 80, 140, 140}, 48, 72, 1}});
  EXPECT_EQ(painted.At(33, 150), kWhite);
  int before = 255;
  for (int y = 268; y > 225; --y) {
    EXPECT_LE(painted.At(150, y).red, before + 1);
    before = painted.At(150, y).red;
  }
  EXPECT_LT(before, 255);
}

TEST(Icons, TakeTheColourTheyAreGiven) {
  Painted painted({96, 96});
  painted.Paint({Icon{"home", {0, 0, 96, 96}, kBlue}});
  int blue = 0;
  for (int y = 0; y < 96; ++y) {
    for (int x = 0; x < 96; ++x) {
      if (painted.At(x, y) == kBlue) ++blue;
    }
  }
  EXPECT_GT(blue, 300);
  EXPECT_EQ(painted.At(0, 0), kWhite);
}

TEST(Icons, ThatAreMissingAreNothing) {
  Painted painted({40, 40});
  painted.Paint({Icon{"no_such_icon", {0, 0, 40, 40}, kBlue}});
  EXPECT_EQ(painted.Pixels(), Painted({40, 40}).Pixels());
  EXPECT_EQ(painted.images().failures(), 1);
}

}  // namespace
}  // namespace kiosk
