#include <gtest/gtest.h>

#include <filesystem>

#include "kiosk/ui/picture_decode.h"
#include "tests/kiosk/ui/painted.h"

namespace kiosk {
namespace {

// Every file that a stranger might send: a picture or a blank, never more.
void ExpectNoHarm(const std::string& bytes) {
  content::Result<Size> size = PictureSize(bytes, "test");
  content::Result<PictureBits> bits = DecodePicture(bytes, "test");
  if (!bits) return;
  ASSERT_TRUE(size);
  EXPECT_EQ(*size, bits->size);
  EXPECT_EQ(bits->pixels.size(), static_cast<size_t>(size->width) * static_cast<size_t>(size->height));
}

std::string SmallPng() {
  return PngOf({40, 30}, {Shape{{5, 5, 30, 20}, Radii::All(8), kRed}});
}

TEST(HostilePictures, CutAnywhereAreBlanks) {
  std::string png = SmallPng();
  for (size_t length = 0; length + 16 < png.size(); ++length) {
    EXPECT_FALSE(DecodePicture(png.substr(0, length), "test")) << length;
  }
}

TEST(HostilePictures, WithAnyByteChangedDoNoHarm) {
  std::string png = SmallPng();
  for (size_t i = 0; i < png.size(); ++i) {
    for (char change : {'\x01', '\x80', '\xff'}) {
      std::string broken = png;
      broken[i] = static_cast<char>(broken[i] ^ change);
      ExpectNoHarm(broken);
    }
  }
}

// Big-endian width and height stand at byte 16 of a PNG; its checksum is wrong then, which must not matter
// either.
TEST(HostilePictures, OfBoundlessSizeAreRefused) {
  std::string png = SmallPng();
  png.replace(16, 8, "\x7f\xff\xff\xff\x7f\xff\xff\xff", 8);
  EXPECT_FALSE(PictureSize(png, "test"));
  EXPECT_FALSE(DecodePicture(png, "test"));
  std::string webp("RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff", 30);
  EXPECT_FALSE(DecodePicture(webp, "test"));
}

TEST(HostilePictures, OfOtherKindsAreRefused) {
  for (const char* bytes :
       {"", "GIF89a", "\xff\xd8\xff\xe0", "<svg/>", "RIFF....WEBP", "\x89PNG\r\n\x1a\n"}) {
    EXPECT_FALSE(DecodePicture(bytes, "test")) << bytes;
  }
}

// A collection of broken and odd files that other programs were tested with, where a checkout has it beside
// it.
TEST(HostilePictures, FromOtherProjectsDoNoHarm) {
  std::filesystem::path collection = std::filesystem::path(ZENKOKU_SHARED) / "data";
  int seen = 0;
  std::error_code none;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(collection, none)) {
    std::string path = entry.path().string();
    if (path.find("/img_") == std::string::npos || !entry.is_regular_file()) continue;
    ExpectNoHarm(ReadFile(entry.path()));
    ++seen;
  }
  if (seen == 0) GTEST_SKIP() << "no collection of pictures at " << collection;
}

TEST(HostilePictures, AreBlanksOnTheGlass) {
  ScratchDirectory scratch;
  std::string png = SmallPng();
  ImageKey key = scratch.AddBlob(std::string(64, 'c'), png.substr(0, png.size() / 2));
  Painted painted({40, 40}, scratch.path());
  painted.Paint({Picture{key, {0, 0, 40, 40}}, NineSlice{key, {0, 0, 20, 20}, 4, 8, 1}});
  EXPECT_EQ(painted.At(30, 30), Rgb(0xF4EEE2));
  EXPECT_EQ(painted.images().failures(), 1);
}

}  // namespace
}  // namespace kiosk
