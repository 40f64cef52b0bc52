#include "content/feed/canonical_json.h"

#include <gtest/gtest.h>

namespace content {
namespace {

std::string Canonical(std::string_view json) {
  auto parsed = ParseJson(json, "test");
  EXPECT_TRUE(parsed) << json;
  auto canonical = CanonicalJson(*parsed);
  return canonical ? *canonical : "refused";
}

TEST(CanonicalJson, SortsMembersByCodePointAndDropsBlanks) {
  EXPECT_EQ(Canonical(R"({ "b" : 1, "a" : [ true, null ], "B" : {} , "é": 2})"),
            R"({"B":{},"a":[true,null],"b":1,"é":2})");
}

TEST(CanonicalJson, EscapesOnlyQuotesAndBackslashes) {
  EXPECT_EQ(Canonical(R"("a\"b\\c\nd\u0001/é")"), "\"a\\\"b\\\\c\nd\x01/é\"");
}

TEST(CanonicalJson, HasIntegersOnly) {
  EXPECT_EQ(Canonical("[-1,0,18446744073709551615]"), "[-1,0,18446744073709551615]");
  EXPECT_EQ(Canonical("1.5"), "refused");
  EXPECT_EQ(Canonical("[1.0]"), "refused");
  EXPECT_EQ(Canonical("1e3"), "refused");
  EXPECT_EQ(Canonical("18446744073709551616"), "refused");
}

}  // namespace
}  // namespace content
