#include "kiosk/ui/resample.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

PictureBits Plain(Size size, uint32_t pixel) {
  return {size, std::vector<uint32_t>(static_cast<size_t>(size.width * size.height), pixel),
          pixel >> 24 == 255};
}

TEST(Resample, PlainColoursStayWhatTheyAre) {
  for (Size size : {Size{1, 1}, Size{7, 3}, Size{50, 50}, Size{333, 77}}) {
    PictureBits out = Resample(Plain({50, 40}, 0xFF1B4770), {0, 0, 50, 40}, size, Mirror::No);
    EXPECT_EQ(out.pixels, Plain(size, 0xFF1B4770).pixels);
  }
}

TEST(Resample, TheSameSizeChangesNothing) {
  PictureBits noise = Plain({20, 20}, 0);
  uint32_t state = 1;
  for (uint32_t& pixel : noise.pixels) {
    state = state * 1664525 + 1013904223;
    pixel = 0xFF000000 | (state >> 8);
  }
  EXPECT_EQ(Resample(noise, {0, 0, 20, 20}, {20, 20}, Mirror::No).pixels, noise.pixels);
}

TEST(Resample, NeverExceedsItsAlpha) {
  PictureBits stripes = Plain({64, 64}, 0);
  for (size_t i = 0; i < stripes.pixels.size(); ++i) stripes.pixels[i] = i % 3 == 0 ? 0x80808080 : 0xFF00FF00;
  for (Size size : {Size{20, 20}, Size{63, 65}, Size{200, 10}}) {
    for (uint32_t pixel : Resample(stripes, {0, 0, 64, 64}, size, Mirror::No).pixels) {
      uint32_t alpha = pixel >> 24;
      EXPECT_LE((pixel >> 16) & 255U, alpha);
      EXPECT_LE((pixel >> 8) & 255U, alpha);
      EXPECT_LE(pixel & 255U, alpha);
    }
  }
}

// A checkerboard made ten times smaller is even grey: every input counts.
TEST(Resample, ShrinksWithoutFlicker) {
  PictureBits board = Plain({200, 200}, 0xFF000000);
  for (size_t i = 0; i < board.pixels.size(); ++i) {
    if ((i % 200 + i / 200) % 2 == 0) board.pixels[i] = 0xFFFFFFFF;
  }
  for (uint32_t pixel : Resample(board, {0, 0, 200, 200}, {20, 20}, Mirror::No).pixels) {
    EXPECT_NEAR(static_cast<int>(pixel & 255U), 128, 4);
  }
}

TEST(Resample, MirrorsAndTakesOnlyItsPart) {
  PictureBits picture = Plain({30, 10}, 0xFFFF0000);
  for (int y = 0; y < 10; ++y) {
    for (int x = 10; x < 30; ++x)
      picture.pixels[static_cast<size_t>(y * 30 + x)] = x < 20 ? 0xFF00FF00 : 0xFF0000FF;
  }
  PictureBits out = Resample(picture, {10, 0, 20, 10}, {40, 20}, Mirror::LeftToRight);
  EXPECT_EQ(out.pixels[0], 0xFF0000FF);
  EXPECT_EQ(out.pixels[39], 0xFF00FF00);
}

TEST(Resample, CopesWithLongThinPictures) {
  PictureBits out = Resample(Plain({1, 20000}, 0xFFABCDEF), {0, 0, 1, 20000}, {3, 5}, Mirror::No);
  EXPECT_EQ(out.pixels, Plain({3, 5}, 0xFFABCDEF).pixels);
}

}  // namespace
}  // namespace kiosk
