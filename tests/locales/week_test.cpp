#include "locales/week.h"

#include <gtest/gtest.h>

namespace locales {
namespace {

constexpr int kMonday = 0;
constexpr int kSaturday = 5;
constexpr int kSunday = 6;

TEST(Week, BeginsAsTheLanguageDoes) {
  EXPECT_EQ(FirstDayOfWeek("ja"), kSunday);
  EXPECT_EQ(FirstDayOfWeek("ja-simple"), kSunday);
  EXPECT_EQ(FirstDayOfWeek("en"), kMonday);
  EXPECT_EQ(FirstDayOfWeek("de"), kMonday);
  EXPECT_EQ(FirstDayOfWeek("fa"), kSaturday);
}

}  // namespace
}  // namespace locales
