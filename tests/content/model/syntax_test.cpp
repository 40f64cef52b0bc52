#include "content/model/syntax.h"

#include <gtest/gtest.h>

namespace content {
namespace {

// The grammars themselves are compared with the schema's patterns in schema_agreement_test.cpp; here are the
// values.

TEST(ParseMoment, EndsABareDayWithItsLastSecond) {
  JapanTime from = *ParseMoment("2026-11-28", Edge::From);
  JapanTime through = *ParseMoment("2026-11-28", Edge::Through);
  EXPECT_EQ(through - from, std::chrono::hours{24} - std::chrono::seconds{1});
  EXPECT_EQ(*ParseMoment("2026-11-28T10:00", Edge::From), *ParseMoment("2026-11-28T10:00", Edge::Through));
  for (const char* wrong :
       {"", "2026-11-31", "2026-11-28T", "2026-11-28T24:00", "2026-11-28T10:00Z", "2026-11-28 10:00"}) {
    EXPECT_FALSE(ParseMoment(wrong, Edge::From)) << wrong;
  }
}

TEST(ParseTimeOfDay, ReachesIntoTheSmallHours) {
  EXPECT_EQ(*ParseTimeOfDay("00:00"), std::chrono::minutes{0});
  EXPECT_EQ(*ParseTimeOfDay("29:59"), std::chrono::minutes{29 * 60 + 59});
  for (const char* wrong : {"", "9:00", "30:00", "12:60", "12-00", "12:00:00", "ab:cd"}) {
    EXPECT_FALSE(ParseTimeOfDay(wrong)) << wrong;
  }
}

TEST(ParseClosureDay, TellsYearlyDaysFromDates) {
  EXPECT_TRUE(ParseClosureDay("02-29")->yearly);
  EXPECT_FALSE(ParseClosureDay("2028-02-29")->yearly);
  for (const char* wrong : {"", "02-30", "2027-02-29", "2-29", "--02-29"})
    EXPECT_FALSE(ParseClosureDay(wrong)) << wrong;
}

TEST(IsBlank, KnowsTheBlanksOfUnicode) {
  for (const char* blank : {"", " ", "\t\n", "\u3000", " \u00a0\u3000"}) EXPECT_TRUE(IsBlank(blank)) << blank;
  for (const char* text : {"a", " a", "庭", "\u3000庭", "\xe3"}) EXPECT_FALSE(IsBlank(text)) << text;
}

}  // namespace
}  // namespace content
