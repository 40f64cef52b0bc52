#include "kiosk/ui/images.h"

#include <gtest/gtest.h>

#include "kiosk/ui/picture_pixels.h"
#include "tests/kiosk/ui/painted.h"

namespace kiosk {
namespace {

TEST(Images, KnowTheNaturalSize) {
  Images images(ZENKOKU_ART, "");
  EXPECT_EQ(images.NaturalSize("art:fuji_hero"), (Size{1080, 620}));
  EXPECT_EQ(images.NaturalSize("art:attract_fuji"), (Size{1080, 1920}));
  EXPECT_EQ(images.NaturalSize("art:noren"), (Size{640, 640}));
  EXPECT_EQ(images.NaturalSize("art:spot_crab"), (Size{480, 480}));
  EXPECT_EQ(images.NaturalSize("icon:home"), (Size{192, 192}));
  EXPECT_EQ(images.NaturalSize("nine:shadow_e2_r48"), (Size{320, 320}));
  EXPECT_EQ(images.NaturalSize("art:none"), Size{});
  EXPECT_EQ(images.failures(), 1);
}

TEST(Images, AreAsTheyAreWhenNoSizeIsAsked) {
  Images images(ZENKOKU_ART, "");
  pixman_image_t* image = images.At("art:fuji_hero", {}).image.get();
  EXPECT_EQ(pixman_image_get_width(image), 1080);
  EXPECT_EQ(pixman_image_get_height(image), 620);
}

TEST(Images, NeverLeaveTheirDirectories) {
  ScratchDirectory scratch;
  Images images(ZENKOKU_ART, scratch.path());
  for (const char* key : {"art:../art/fuji_hero", "art:icons/home", "blob:../../etc/passwd", "blob:", "", ":",
                          "art:", "file:/etc/passwd", "nine:..", "icon:\xff", "fuji_hero"}) {
    EXPECT_EQ(images.NaturalSize(key), Size{}) << key;
    images.At(key, {10, 10});
  }
}

TEST(Images, StayWithinTheirBytes) {
  Images images(ZENKOKU_ART, "");
  for (int width = 3000; width < 3008; ++width) {
    images.Covering("art:fuji_hero", {width, 2000}, 0.5F);
    EXPECT_LE(images.bytes(), 128U << 20);
  }
  EXPECT_GT(images.bytes(), 64U << 20);
}

TEST(Images, OfAbsurdSizesAreBlank) {
  Images images(ZENKOKU_ART, "");
  for (Size size : {Size{1 << 20, 1 << 20}, Size{-5, 10}, Size{0, 10}, Size{INT32_MAX, INT32_MAX}}) {
    pixman_image_t* image = images.Covering("art:fuji_hero", size, 0.5F).image.get();
    EXPECT_EQ(pixman_image_get_width(image), 0);  // a solid
    images.At("art:fuji_hero", size);
  }
}

TEST(Images, LookAgainForABlobWhenTheContentChanged) {
  ScratchDirectory scratch;
  Images images(ZENKOKU_ART, scratch.path());
  std::string digest(64, 'b');
  EXPECT_EQ(images.NaturalSize("blob:" + digest), Size{});
  ImageKey key = scratch.AddBlob(digest, PngOf({12, 8}, {}));
  EXPECT_EQ(images.NaturalSize(key), Size{});
  images.SetBlobDirectory(scratch.path());
  EXPECT_EQ(images.NaturalSize(key), (Size{12, 8}));
  ScratchDirectory empty;
  images.SetBlobDirectory(empty.path());
  EXPECT_EQ(images.NaturalSize(key), Size{});
}

}  // namespace
}  // namespace kiosk
