#include "kiosk/ui/png_file.h"

#include <gtest/gtest.h>

#include "kiosk/ui/picture_decode.h"
#include "tests/kiosk/ui/painted.h"

namespace kiosk {
namespace {

TEST(PngFile, ReadsBackAsTheSamePixels) {
  Painted painted({123, 45});
  painted.Paint({Gradient{{0, 0, 123, 45}, {}, kRed, kBlue}, Shape{{10, 10, 50, 20}, Radii::All(9), kGreen}});
  content::Result<PictureBits> read = DecodePicture(*EncodePng(painted.surface()), "test");
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->opaque);
  for (int y = 0; y < 45; ++y) {
    for (int x = 0; x < 123; ++x) {
      uint32_t pixel = read->pixels[static_cast<size_t>(y * 123 + x)];
      ASSERT_EQ(Rgb(pixel & 0xFFFFFF), painted.At(x, y));
    }
  }
}

TEST(PngFile, IsTheSameForTheSamePixels) {
  Painted painted({64, 64});
  painted.Paint({Picture{"art:fuji_hero", {0, 0, 64, 64}}});
  EXPECT_EQ(*EncodePng(painted.surface()), *EncodePng(painted.surface()));
}

TEST(PngFile, WithoutPixelsIsRefused) {
  EXPECT_FALSE(EncodePng(Surface{}));
}

}  // namespace
}  // namespace kiosk
