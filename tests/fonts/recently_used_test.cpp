#include "fonts/recently_used.h"

#include <gtest/gtest.h>

namespace fonts {
namespace {

TEST(RecentlyUsed, DropsWhatWasNotUsedForLongest) {
  RecentlyUsed<int> cache(3000);
  cache.Put("a", 1, 800);
  cache.Put("b", 2, 800);
  cache.Put("c", 3, 800);
  ASSERT_NE(cache.Find("a"), nullptr);
  cache.Put("d", 4, 800);
  EXPECT_EQ(cache.Find("b"), nullptr);
  EXPECT_EQ(*cache.Find("a"), 1);
  EXPECT_EQ(*cache.Find("d"), 4);
  EXPECT_LE(cache.bytes(), 3000u);
}

TEST(RecentlyUsed, KeepsTheLatestEvenWhenItIsTooLarge) {
  RecentlyUsed<int> cache(10);
  EXPECT_EQ(cache.Put("big", 1, 1000), 1);
  EXPECT_NE(cache.Find("big"), nullptr);
  cache.Put("next", 2, 1000);
  EXPECT_EQ(cache.Find("big"), nullptr);
}

}  // namespace
}  // namespace fonts
