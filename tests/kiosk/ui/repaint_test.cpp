#include <gtest/gtest.h>

#include "kiosk/ui/damage.h"
#include "tests/kiosk/ui/painted.h"
#include "tests/kiosk/ui/random_list.h"

namespace kiosk {
namespace {

constexpr Size kSize{160, 120};
constexpr Rect kAll{0, 0, kSize.width, kSize.height};

bool AreDisjoint(const std::vector<Rect>& rects) {
  for (size_t i = 0; i < rects.size(); ++i) {
    for (size_t j = i + 1; j < rects.size(); ++j) {
      if (!Intersection(rects[i], rects[j]).empty()) return false;
    }
  }
  return true;
}

// The promise of damage.h and painter_cpu.h together, pixel for pixel.
void ExpectSamePicture(Painted& painted, const DisplayList& before, const DisplayList& after, unsigned seed) {
  std::vector<Rect> damage = Damage(before, after);
  EXPECT_LE(damage.size(), 8U);
  EXPECT_TRUE(AreDisjoint(damage));
  for (const Rect& rect : damage) EXPECT_EQ(Intersection(rect, kAll), rect);
  painted.Paint(after.items);
  std::vector<uint8_t> whole = painted.Pixels();
  painted.Paint(before.items);
  painted.Paint(after.items, damage);
  EXPECT_EQ(painted.Pixels() == whole, true) << "seed " << seed;
}

TEST(Repaint, OfTheDamageEqualsPaintingAll) {
  Painted painted(kSize);
  for (unsigned seed = 1; seed <= 400; ++seed) {
    RandomLists lists(painted.engine(), kSize, seed);
    DisplayList before = lists.List();
    ExpectSamePicture(painted, before, lists.Changed(before), seed);
  }
}

TEST(Repaint, BetweenStrangersEqualsPaintingAll) {
  Painted painted(kSize);
  for (unsigned seed = 1; seed <= 100; ++seed) {
    RandomLists lists(painted.engine(), kSize, seed);
    DisplayList before = lists.List();
    ExpectSamePicture(painted, before, lists.List(), seed);
  }
}

TEST(Repaint, TouchesNothingOutsideTheDamage) {
  Painted painted(kSize);
  std::vector<Rect> damage{{10, 10, 40, 30}, {70, 20, 50, 60}};
  for (unsigned seed = 1; seed <= 50; ++seed) {
    RandomLists lists(painted.engine(), kSize, seed);
    painted.Fill(kGreen).Paint(lists.List().items, damage);
    for (int y = 0; y < kSize.height; ++y) {
      for (int x = 0; x < kSize.width; ++x) {
        if (damage[0].Contains({x, y}) || damage[1].Contains({x, y})) continue;
        ASSERT_EQ(painted.At(x, y), kGreen) << "seed " << seed << " at " << x << "," << y;
      }
    }
  }
}

}  // namespace
}  // namespace kiosk
