#include "tools/brochure/page_pictures.h"

#include <gtest/gtest.h>

namespace tools {
namespace {

std::string Shape(PixelSize size) {
  return std::to_string(size.width) + "x" + std::to_string(size.height);
}

TEST(PageSizes, FillThePanelWhicheverWayThePageLies) {
  EXPECT_EQ(Shape(SizesOf({595.28, 841.89, 0}).image), "1080x1527");
  EXPECT_EQ(Shape(SizesOf({595.28, 841.89, 0}).zoom), "3240x4581");
  EXPECT_EQ(Shape(SizesOf({595.28, 841.89, 0}).thumbnail), "245x346");
  EXPECT_EQ(Shape(SizesOf({841.89, 595.28, 0}).image), "1527x1080");
  EXPECT_EQ(Shape(SizesOf({2834.65, 283.46, 0}).image), "1920x192");
  EXPECT_EQ(Shape(SizesOf({1e6, 1e-6, 0}).image), "1920x1");
}

TEST(Ppm, IsReadWithItsCommentsAndRefusedWhenItIsAnythingElse) {
  const auto read = ReadPpm("P6\n#vips\n2 1\n255\nabcdef", 10);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->rgb, "abcdef");
  for (const char* wrong :
       {"", "P6", "P5\n2 1\n255\nabcdef", "P6\n2 1\n255\nabcde", "P6\n2 1\n255\nabcdefg",
        "P6\n2 1\n65535\nabcdef", "P6\n-2 1\n255\nabcdef", "P6\n2 1\n255", "P6\n99999 99999\n255\n"}) {
    EXPECT_FALSE(ReadPpm(wrong, 10)) << wrong;
  }
}

TEST(Shrunk, GivesEachPixelTheMeanOfWhatItCovers) {
  const Raster small = Shrunk({std::string("\0\0\0\2\2\2\4\4\4\6\6\6", 12), 2, 2}, 1, 1);
  EXPECT_EQ(small.rgb, "\3\3\3");
  EXPECT_EQ(Shrunk({"abc", 1, 1}, 5, 5).width, 1);
}

TEST(PagePictures, AreThreeAndKnowAnEmptyPage) {
  const PageSizes sizes{{4, 6}, {12, 18}, {2, 3}, false};
  const auto blank = PicturesOf({std::string(12 * 18 * 3, '\xFF'), 12, 18}, sizes, "page");
  ASSERT_TRUE(blank) << blank.error().message;
  EXPECT_TRUE(blank->blank);
  EXPECT_EQ(blank->zoom.substr(0, 4), "RIFF");
  std::string ink(12 * 18 * 3, '\xFF');
  ink[300] = 0;
  EXPECT_FALSE(PicturesOf({ink, 12, 18}, sizes, "page")->blank);
}

}  // namespace
}  // namespace tools
