#include "tools/import/artwork.h"

#include <gtest/gtest.h>

namespace tools {
namespace {

constexpr std::string_view kScene =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 100"><rect width="120" height="100" fill="#c43d1f"/></svg>)";

TEST(Rasterise, DrawsAtTheSizeOfTheViewBox) {
  const auto picture = Rasterise(kScene, "scene.svg");
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->width, 120);
  EXPECT_EQ(picture->height, 100);
  EXPECT_EQ(picture->webp.substr(0, 4), "RIFF");
  EXPECT_EQ(picture->webp.substr(8, 4), "WEBP");
}

TEST(Rasterise, GivesTheSameBytesAgain) {
  EXPECT_EQ(Rasterise(kScene, "scene.svg")->webp, Rasterise(kScene, "scene.svg")->webp);
}

TEST(Rasterise, RefusesWhatIsNoPicture) {
  for (const char* svg : {"", "<svg", "not xml", "<html/>", R"(<svg xmlns="http://www.w3.org/2000/svg"/>)",
                          R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>)",
                          R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100000 100000"/>)"}) {
    const auto picture = Rasterise(svg, "art/scene.svg");
    ASSERT_FALSE(picture) << svg;
    EXPECT_TRUE(picture.error().message.starts_with("art/scene.svg: ")) << picture.error().message;
  }
}

// An SVG from outside must not read the disk of the machine that publishes.
TEST(Rasterise, LoadsNothingFromOutside) {
  const auto picture = Rasterise(
      R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
         <image xlink:href="file:///etc/passwd" width="9" height="9"/></svg>)",
      "scene.svg");
  ASSERT_TRUE(picture);
  const auto empty = Rasterise(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>)", "empty.svg");
  ASSERT_TRUE(empty);
  EXPECT_EQ(picture->webp, empty->webp);
}

}  // namespace
}  // namespace tools
