#include "kiosk/ui/coverage.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "kiosk/ui/rounded_parts.h"

namespace kiosk {
namespace {

const uint8_t* RowOf(const PixmanImage& image, int y) {
  return reinterpret_cast<const uint8_t*>(pixman_image_get_data(image.get())) +
         y * pixman_image_get_stride(image.get());
}

double AreaOf(const RoundedParts& parts) {
  double area = 0;
  for (const Rect& r : parts.whole) area += static_cast<double>(r.width) * r.height;
  for (const auto& part : parts.partial) {
    for (int y = 0; y < part.rect.height; ++y) {
      for (int x = 0; x < part.rect.width; ++x) area += RowOf(part.coverage, y)[x] / 255.0;
    }
  }
  return area;
}

TEST(Coverage, IsTheSameForAPixelWhateverTheWindow) {
  auto slanted = [](float y) { return Span{3.3F + y * 0.7F, 60.1F - y * 0.3F}; };
  PixmanImage whole = ConvexCoverage({0, 0, 64, 32}, slanted);
  PixmanImage part = ConvexCoverage({17, 9, 20, 11}, slanted);
  for (int y = 0; y < 11; ++y) {
    for (int x = 0; x < 20; ++x) EXPECT_EQ(RowOf(part, y)[x], RowOf(whole, y + 9)[x + 17]) << x << "," << y;
  }
}

TEST(Coverage, SplitsAPixelByItsArea) {
  PixmanImage image = ConvexCoverage({0, 0, 4, 1}, [](float) { return Span{0.25F, 2.5F}; });
  EXPECT_EQ(RowOf(image, 0)[0], 191);
  EXPECT_EQ(RowOf(image, 0)[1], 255);
  EXPECT_EQ(RowOf(image, 0)[2], 128);
  EXPECT_EQ(RowOf(image, 0)[3], 0);
}

TEST(RoundedParts, CoverTheAreaOfTheShape) {
  constexpr double kPi = std::numbers::pi;
  EXPECT_NEAR(AreaOf(TakeApart({{300, 200}, Radii::All(24), 0, 0})), 300.0 * 200 - (4 - kPi) * 24 * 24, 1);
  EXPECT_NEAR(AreaOf(TakeApart({{301, 67}, Radii::All(99), 0, 0})), 301.0 * 67 - (4 - kPi) * 33.5 * 33.5, 2);
  EXPECT_NEAR(AreaOf(TakeApart({{161, 161}, Radii::All(161), 0, 0})), kPi * 80.5 * 80.5, 3);
  double ring = kPi * (80.0 * 80 - 76 * 76);
  EXPECT_NEAR(AreaOf(TakeApart({{160, 160}, Radii::All(80), 4, 0})), ring, 3);
  EXPECT_NEAR(AreaOf(TakeApart({{160, 160}, Radii::All(80), 4, 10})), ring / 2, ring / 50);
  EXPECT_NEAR(AreaOf(TakeApart({{100, 50}, Radii{}, 3, 0})), 100.0 * 50 - 94 * 44, 0.1);
}

TEST(RoundedParts, DoNotOverlap) {
  for (const RoundedOutline& outline :
       {RoundedOutline{{200, 100}, {10, 40, 0, 5}, 0, 0}, RoundedOutline{{200, 100}, {10, 40, 0, 5}, 7, 0}}) {
    RoundedParts parts = TakeApart(outline);
    std::vector<Rect> all = parts.whole;
    for (const auto& part : parts.partial) all.push_back(part.rect);
    for (size_t i = 0; i < all.size(); ++i) {
      for (size_t j = i + 1; j < all.size(); ++j) EXPECT_TRUE(Intersection(all[i], all[j]).empty());
    }
  }
}

TEST(RoundedParts, LargeRadiiShrinkTogetherUntilTheyFit) {
  EXPECT_EQ(FittingRadii(Radii::All(500), {200, 80}), Radii::All(40));
  EXPECT_EQ(FittingRadii({100, 100, 0, 0}, {100, 400}), Radii::Top(50));
}

}  // namespace
}  // namespace kiosk
