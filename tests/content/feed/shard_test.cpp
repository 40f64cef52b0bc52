#include "content/feed/shard.h"

#include <gtest/gtest.h>

#include "content/feed/thousands.h"

namespace content {
namespace {

std::string ShardOfText(const char* json) {
  return ShardOf(*ParseJson(json, "test"));
}

TEST(ShardOf, IsThePrefectureThatTheRecordNamesAlone) {
  EXPECT_EQ(ShardOfText(R"({"kind":"place","prefectures":["17"]})"), "pref-17");
  EXPECT_EQ(ShardOfText(R"({"kind":"place","prefectures":["17","18"]})"), "national");
  EXPECT_EQ(ShardOfText(R"({"kind":"place","prefectures":[]})"), "national");
  EXPECT_EQ(ShardOfText(R"({"kind":"theme"})"), "national");
  EXPECT_EQ(ShardOfText(R"({"kind":"centre","prefectures":["13"]})"), "national");
}

TEST(ShardOf, TakesNoOddCode) {
  for (const char* json :
       {R"({"prefectures":["48"]})", R"({"prefectures":["00"]})", R"({"prefectures":["1"]})",
        R"({"prefectures":[17]})", R"({"prefectures":"17"})", R"({"kind":3})"}) {
    EXPECT_EQ(ShardOfText(json), "national") << json;
  }
}

TEST(AllShards, AreTheCountryAndItsPrefectures) {
  std::vector<std::string> shards = AllShards();
  ASSERT_EQ(shards.size(), 48u);
  EXPECT_EQ(shards.front(), "national");
  EXPECT_EQ(shards.back(), "pref-47");
  for (const std::string& shard : shards) EXPECT_TRUE(ShardPath(shard)) << shard;
}

TEST(ShardPath, KnowsNoOtherNames) {
  EXPECT_EQ(ShardPath("pref-01"), "pref/01/");
  for (const char* name : {"pref-48", "pref-1", "pref-001", "root", "", "pref-", "national/", "pref-../"}) {
    EXPECT_FALSE(ShardPath(name)) << name;
  }
}

TEST(BlobsIn, FindsThemAtAnyDepthOnce) {
  std::string a(64, 'a');
  std::string b(64, 'b');
  Json record{{"image", {{"blob", b}}}, {"pages", {{{"blob", a}}, {{"blob", b}}}}, {"blob", "not a hash"}};
  EXPECT_EQ(BlobsIn(record), (std::vector<std::string>{a, b}));
}

TEST(Thousands, AreSeparated) {
  EXPECT_EQ(Thousands(0), "0");
  EXPECT_EQ(Thousands(999), "999");
  EXPECT_EQ(Thousands(8123), "8,123");
  EXPECT_EQ(Thousands(1234567), "1,234,567");
  EXPECT_EQ(Counted(1, "blob"), "1 blob");
  EXPECT_EQ(Counted(0, "blob"), "0 blobs");
}

}  // namespace
}  // namespace content
