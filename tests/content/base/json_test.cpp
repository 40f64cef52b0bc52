#include "content/base/json.h"

#include <gtest/gtest.h>

namespace content {
namespace {

std::string Nested(int depth) {
  return std::string(static_cast<size_t>(depth), '[') + std::string(static_cast<size_t>(depth), ']');
}

TEST(ParseJson, ReadsAndDumpsCanonically) {
  auto value = ParseJson(R"( {"b": [1, 2.5, null, true], "a": "石川 \u00e9", "c": {}} )", "sample");
  ASSERT_TRUE(value);
  EXPECT_EQ(DumpJson(*value), R"({"a":"石川 é","b":[1,2.5,null,true],"c":{}})");
}

TEST(ParseJson, RefusesWhatACarefulWriterNeverSends) {
  for (std::string_view text :
       {std::string_view(""), std::string_view(" "), std::string_view("{"), std::string_view("{} {}"),
        std::string_view("[1,]"), std::string_view("{\"a\":1,\"a\":2}"),
        std::string_view("{\"x\":{\"a\":1,\"a\":2}}"), std::string_view("{'a':1}"), std::string_view("nul"),
        std::string_view("NaN"), std::string_view("1e999"), std::string_view("\"\xff\""),
        std::string_view("\"\xc0\x80\""), std::string_view("\"\xed\xa0\x80\""),
        std::string_view("\"\\ud800\""), std::string_view("\"\0\"", 3), std::string_view("// c\n1"),
        std::string_view("01")}) {
    auto value = ParseJson(text, "sample");
    ASSERT_FALSE(value) << text;
    EXPECT_EQ(value.error().kind, Error::Kind::Damaged);
    EXPECT_TRUE(value.error().message.starts_with("sample: ")) << value.error().message;
    EXPECT_EQ(value.error().message.find('\n'), std::string::npos) << value.error().message;
  }
}

TEST(ParseJson, TakesSameNamesInDifferentObjects) {
  EXPECT_TRUE(ParseJson(R"({"a":{"a":1},"b":[{"a":1},{"a":2}]})", "sample"));
}

TEST(ParseJson, BoundsTheDepth) {
  EXPECT_TRUE(ParseJson(Nested(64), "sample"));
  EXPECT_FALSE(ParseJson(Nested(65), "sample"));
  EXPECT_FALSE(ParseJson(Nested(1000000), "sample"));
  EXPECT_FALSE(ParseJson(std::string(1000000, '['), "sample"));
  EXPECT_TRUE(ParseJson("\"" + std::string(1000, '[') + "\\\"" + std::string(1000, '{') + "\"", "sample"));
}

}  // namespace
}  // namespace content
