#include <gtest/gtest.h>

#include "content/base/sha256.h"
#include "content/feed/pack_reader.h"

namespace content {
namespace {

Pack Example() {
  Pack pack;
  pack.kind = Pack::Kind::Delta;
  pack.shard = "pref-17";
  pack.removes = {"event-a", "event-b"};
  pack.puts = {{"place-x", R"({"id":"place-x","name":{"ja":"兼六園"}})"}, {"place-y", R"({"id":"place-y"})"}};
  return pack;
}

TEST(Pack, SurvivesEncoding) {
  Pack pack = Example();
  auto decoded = DecodePack(EncodePack(pack), "test");
  ASSERT_TRUE(decoded) << decoded.error().message;
  EXPECT_EQ(decoded->kind, pack.kind);
  EXPECT_EQ(decoded->shard, pack.shard);
  EXPECT_EQ(decoded->removes, pack.removes);
  EXPECT_EQ(decoded->puts, pack.puts);
}

TEST(Pack, IsTextThatPeopleCanRead) {
  EXPECT_EQ(EncodePack(Example()),
            "{\"kind\":\"delta\",\"pack\":1,\"puts\":2,\"removes\":2,\"shard\":\"pref-17\"}\n"
            "-event-a\n"
            "-event-b\n"
            "+place-x {\"id\":\"place-x\",\"name\":{\"ja\":\"兼六園\"}}\n"
            "+place-y {\"id\":\"place-y\"}\n");
}

TEST(Pack, CutAtAnyByteIsRefused) {
  std::string raw = EncodePack(Example());
  for (size_t length = 0; length < raw.size(); ++length) {
    EXPECT_FALSE(DecodePack(raw.substr(0, length), "test")) << length;
  }
  auto frame = Compress(raw);
  ASSERT_TRUE(frame);
  for (size_t length = 0; length < frame->size(); ++length) {
    EXPECT_FALSE(Decompress(frame->substr(0, length), raw.size(), "test")) << length;
  }
}

TEST(Pack, RefusesWhatIsNotExactlyThat) {
  std::string header = "{\"kind\":\"full\",\"pack\":1,\"puts\":1,\"removes\":0,\"shard\":\"national\"}\n";
  EXPECT_TRUE(DecodePack(header + "+a {}\n", "test"));
  for (
      const std::string& raw :
      {header + "+a {}\n+b {}\n", header + "+a {}", header + "+a{}\n", header + "+ {}\n",
       header + "+../a {}\n", header + "-a\n", header, header + "+A {}\n", std::string("[]\n"),
       std::string("\n"),
       std::string("{\"kind\":\"full\",\"pack\":1,\"puts\":2,\"removes\":0,\"shard\":\"x\"}\n+b {}\n+a {}\n"),
       std::string("{\"kind\":\"full\",\"pack\":1,\"puts\":2,\"removes\":0,\"shard\":\"x\"}\n+a {}\n+a {}\n"),
       std::string("{\"kind\":\"huge\",\"pack\":1,\"puts\":0,\"removes\":0,\"shard\":\"x\"}\n"),
       std::string("{\"kind\":\"full\",\"pack\":1,\"puts\":-1,\"removes\":0,\"shard\":\"x\"}\n"),
       std::string(
           "{\"kind\":\"full\",\"pack\":1,\"puts\":18446744073709551615,\"removes\":0,\"shard\":\"x\"}\n")}) {
    auto pack = DecodePack(raw, "test");
    EXPECT_FALSE(pack) << raw;
  }
  auto newer =
      DecodePack("{\"kind\":\"full\",\"pack\":2,\"puts\":0,\"removes\":0,\"shard\":\"x\"}\n", "test");
  ASSERT_FALSE(newer);
  EXPECT_EQ(newer.error().kind, Error::Kind::Unsupported);
}

TEST(Pack, DecompressionStopsAtTheLimit) {
  auto bomb = Compress(std::string(50'000'000, 'a'));
  ASSERT_TRUE(bomb);
  EXPECT_LT(bomb->size(), 20'000u);
  EXPECT_FALSE(Decompress(*bomb, 1'000'000, "test"));
  EXPECT_TRUE(Decompress(*bomb, 50'000'000, "test"));
  EXPECT_FALSE(Decompress(*bomb + "x", 50'000'000, "test"));
}

TEST(PackReader, GivesRecordAfterRecordUntilAFault) {
  std::string raw =
      "{\"kind\":\"full\",\"pack\":1,\"puts\":3,\"removes\":0,\"shard\":\"pref-17\"}\n+a {}\n+b []\n";
  auto reader = PackReader::OpenText(raw, "test");
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->head().shard, "pref-17");
  EXPECT_TRUE(reader->head().puts.empty());
  EXPECT_EQ((*reader->Next())->id, "a");
  EXPECT_EQ((*reader->Next())->bytes, "[]");
  EXPECT_EQ(reader->Next().error().kind, Error::Kind::Damaged) << "the third is missing";
}

TEST(OpenPack, LooksInsideOnlyWhenTheNameIsRight) {
  auto frame = Compress(EncodePack(Example()));
  ASSERT_TRUE(frame);
  EXPECT_TRUE(OpenPack(*frame, Sha256Hex(*frame), 1000));
  EXPECT_FALSE(OpenPack(*frame, Sha256Hex("another"), 1000));
}

TEST(MakeDelta, TurnsOneStateIntoTheOther) {
  Records before{{"a", "1"}, {"b", "2"}, {"c", "3"}};
  Records after{{"b", "2"}, {"c", "4"}, {"d", "5"}};
  Pack delta = MakeDelta("national", before, after);
  EXPECT_EQ(delta.removes, std::vector<std::string>{"a"});
  EXPECT_EQ(delta.puts, (Records{{"c", "4"}, {"d", "5"}}));
  ApplyPack(delta, before);
  EXPECT_EQ(before, after);
}

}  // namespace
}  // namespace content
