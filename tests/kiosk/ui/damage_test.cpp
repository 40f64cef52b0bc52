#include "kiosk/ui/damage.h"

#include <gtest/gtest.h>

#include <ostream>

namespace kiosk {

// How a failed expectation shows rectangles; found by gtest beside the type.
void PrintTo(const Rect& r, std::ostream* out) {
  *out << r.x << "," << r.y << " " << r.width << "x" << r.height;
}

namespace {

constexpr Size kSize{1000, 1000};

Shape Square(int x, int y, uint32_t colour = 0x1B4770) {
  return {{x, y, 100, 100}, {}, Rgb(colour)};
}

std::vector<Rect> DamageOf(std::vector<Item> before, std::vector<Item> after) {
  return Damage({kSize, std::move(before)}, {kSize, std::move(after)});
}

using Rects = std::vector<Rect>;

TEST(Damage, OfEqualListsIsNothing) {
  EXPECT_EQ(DamageOf({Square(0, 0), Square(300, 0)}, {Square(0, 0), Square(300, 0)}), Rects{});
}

TEST(Damage, OfAnInsertedItemIsItsOwn) {
  EXPECT_EQ(DamageOf({Square(0, 0), Square(600, 600)}, {Square(0, 0), Square(300, 300), Square(600, 600)}),
            (Rects{{300, 300, 100, 100}}));
}

TEST(Damage, OfAMovedItemIsBothPlaces) {
  EXPECT_EQ(DamageOf({Square(0, 0)}, {Square(500, 500)}), (Rects{{0, 0, 100, 100}, {500, 500, 100, 100}}));
}

TEST(Damage, OfAColourIsTheItem) {
  EXPECT_EQ(DamageOf({Square(0, 0), Square(300, 300)}, {Square(0, 0), Square(300, 300, 0xC43D1F)}),
            (Rects{{300, 300, 100, 100}}));
}

TEST(Damage, IsCutByClips) {
  EXPECT_EQ(DamageOf({PushClip{{0, 0, 50, 50}}, Pop{}}, {PushClip{{0, 0, 50, 50}}, Square(20, 20), Pop{}}),
            (Rects{{20, 20, 30, 30}}));
}

TEST(Damage, OfItemsOffTheScreenIsNothing) {
  EXPECT_EQ(DamageOf({}, {Square(-200, 0), Square(0, 1000)}), Rects{});
}

TEST(Damage, OfAChangedClipIsWhatItHolds) {
  EXPECT_EQ(DamageOf({PushClip{{0, 0, 500, 500}}, Square(100, 100), Pop{}, Square(800, 800)},
                     {PushClip{{0, 0, 150, 500}}, Square(100, 100), Pop{}, Square(800, 800)}),
            (Rects{{100, 100, 100, 100}}));
}

TEST(Damage, OfAFadeIsTheGroup) {
  EXPECT_EQ(DamageOf({PushOpacity{0.5F}, Square(0, 0), Square(100, 0), Pop{}, Square(800, 800)},
                     {PushOpacity{0.6F}, Square(0, 0), Square(100, 0), Pop{}, Square(800, 800)}),
            (Rects{{0, 0, 200, 100}}));
}

TEST(Damage, OfSplittingAGroupIsTheGroup) {
  EXPECT_FALSE(DamageOf({PushOpacity{0.5F}, Square(0, 0), Square(50, 0), Pop{}},
                        {PushOpacity{0.5F}, Square(0, 0), Pop{}, PushOpacity{0.5F}, Square(50, 0), Pop{}})
                   .empty());
}

TEST(Damage, OfAnExchangedOrderIsOneOfTheTwo) {
  EXPECT_EQ(
      DamageOf({Square(0, 0), Square(50, 50, 0xC43D1F)}, {Square(50, 50, 0xC43D1F), Square(0, 0)}).size(),
      1U);
}

TEST(Damage, OfAnotherSizeIsTheWholeScreen) {
  EXPECT_EQ(Damage({{10, 10}, {}}, {{20, 30}, {}}), (Rects{{0, 0, 20, 30}}));
}

TEST(Damage, NeverIsMoreThanEightRectangles) {
  std::vector<Item> many;
  for (int i = 0; i < 400; ++i) many.push_back(Shape{{i % 20 * 50, i / 20 * 50, 10, 10}, {}, Rgb(0)});
  Rects damage = DamageOf({}, many);
  EXPECT_LE(damage.size(), 8U);
  EXPECT_FALSE(damage.empty());
}

TEST(Damage, OfVeryLongListsIsStillFound) {
  std::vector<Item> before;
  for (int i = 0; i < 3000; ++i) before.push_back(Shape{{i % 90 * 10, i / 90 * 10, 9, 9}, {}, Rgb(0x10294A)});
  std::vector<Item> after = before;
  std::get<Shape>(after[1500]).fill = Rgb(0xFFFFFF);
  EXPECT_EQ(DamageOf(before, after), (Rects{std::get<Shape>(after[1500]).rect}));
}

}  // namespace
}  // namespace kiosk
