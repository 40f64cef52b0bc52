#include "content/feed/head.h"

#include <gtest/gtest.h>

#include "content/base/json.h"

namespace content {
namespace {

Head Example() {
  Head head;
  head.shard = "pref-13";
  head.release = 12;
  head.published = *ParseInstant("2026-11-23T01:00:00Z");
  head.records = 3;
  head.root = Sha256("root");
  head.full = {Sha256Hex("full"), 100};
  head.full_raw = 1000;
  head.deltas = {{11, {Sha256Hex("delta"), 10}}, {10, {Sha256Hex("older"), 20}}};
  head.buckets = PackFile{Sha256Hex("buckets"), 30};
  head.blobs = {Sha256Hex("blobs"), 2, 5000};
  head.previous = Sha256Hex("previous");
  return head;
}

TEST(Head, SurvivesEncoding) {
  Head head = Example();
  auto parsed = ParseHead(DumpHead(head), "test");
  ASSERT_TRUE(parsed) << parsed.error().message;
  EXPECT_EQ(DumpHead(*parsed), DumpHead(head));
  EXPECT_EQ(parsed->deltas[1].pack.length, 20u);
  EXPECT_EQ(parsed->published, head.published);
}

TEST(Head, WithAllDeltasIsShort) {
  Head head = Example();
  head.deltas.assign(7, head.deltas[0]);
  EXPECT_LT(DumpHead(head).size(), kMostHeadBytes);
}

TEST(Head, RefusesAMemberThatIsWrong) {
  Json good = *ParseJson(DumpHead(Example()), "test");
  const std::pair<const char*, Json> wrong[] = {
      {"/shard", "pref-48"},  {"/shard", "../x"},          {"/release", 0},
      {"/release", -1},       {"/release", 1.5},           {"/release", "12"},
      {"/root", "ab"},        {"/published", "yesterday"}, {"/full/sha256", "../../"},
      {"/full/length", 0},    {"/full/raw", nullptr},      {"/deltas", 3},
      {"/deltas/0/from", 12}, {"/deltas/0", "x"},          {"/blobs", Json::array()},
      {"/blobs/count", -1},   {"/previous", "x"},          {"/buckets/sha256", "x"},
      {"/records", nullptr},
  };
  for (const auto& [pointer, value] : wrong) {
    Json head = good;
    head[Json::json_pointer(pointer)] = value;
    EXPECT_FALSE(ParseHead(DumpJson(head), "test")) << pointer << " " << value;
  }
}

TEST(Head, ForANewerProgramIsNotMisread) {
  Json head = *ParseJson(DumpHead(Example()), "test");
  head["client"] = 2;
  auto parsed = ParseHead(DumpJson(head), "test");
  ASSERT_FALSE(parsed);
  EXPECT_EQ(parsed.error().kind, Error::Kind::Unsupported);
}

TEST(Head, KeepsReadingWhatItDoesNotKnow) {
  Json head = *ParseJson(DumpHead(Example()), "test");
  head["weather"] = "sunny";
  EXPECT_TRUE(ParseHead(DumpJson(head), "test"));
}

TEST(Head, CutAtAnyByteIsRefused) {
  std::string bytes = DumpHead(Example());
  for (size_t length = 0; length < bytes.size(); ++length)
    EXPECT_FALSE(ParseHead(bytes.substr(0, length), "test"));
}

}  // namespace
}  // namespace content
