#include "content/base/result.h"

#include <gtest/gtest.h>

#include <memory>

namespace content {
namespace {

Result<int> Half(int number) {
  if (number % 2 != 0)
    return Error{Error::Kind::Unsupported, "halve " + std::to_string(number) + ": it is odd"};
  return number / 2;
}

Result<int> Quarter(int number) {
  int half = TRY(Half(number));
  return Half(half);
}

Result<void> MustBeEven(int number) {
  TRY(Half(number));
  return {};
}

TEST(Result, TryYieldsTheValue) {
  auto quarter = Quarter(12);
  ASSERT_TRUE(quarter);
  EXPECT_EQ(*quarter, 3);
  EXPECT_TRUE(MustBeEven(2));
}

TEST(Result, TryReturnsTheErrorOfTheFirstFailure) {
  EXPECT_EQ(Quarter(7).error().message, "halve 7: it is odd");
  EXPECT_EQ(Quarter(6).error().message, "halve 3: it is odd");
  EXPECT_EQ(MustBeEven(1).error().kind, Error::Kind::Unsupported);
}

TEST(Result, CarriesValuesThatCanOnlyBeMoved) {
  auto make = []() -> Result<std::unique_ptr<int>> { return std::make_unique<int>(5); };
  auto take = [&]() -> Result<int> {
    std::unique_ptr<int> value = TRY(make());
    return *value;
  };
  EXPECT_EQ(*take(), 5);
}

TEST(ResultDeathTest, ReadingTheWrongSideStopsTheProgram) {
  Result<int> value = 1;
  Result<int> error = Error{Error::Kind::NotFound, "nothing"};
  EXPECT_DEATH(value.error(), "broken assumption");
  EXPECT_DEATH(*error, "broken assumption");
}

}  // namespace
}  // namespace content
