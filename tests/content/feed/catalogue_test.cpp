#include "content/feed/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "content/feed/bucket_index.h"
#include "content/feed/pack.h"

namespace content {
namespace {

TEST(Catalogue, IsBuiltAsTheFormatSays) {
  Catalogue empty = MakeCatalogue({});
  std::string joined;
  for (size_t i = 0; i < kBuckets; ++i) {
    Digest nothing = Sha256("");
    joined.append(nothing.begin(), nothing.end());
  }
  EXPECT_EQ(Hex(empty.root), Sha256Hex(joined));

  Catalogue one = MakeCatalogue(LeavesOf({{"place-x", "{}"}}));
  Digest leaf = Sha256(std::string_view("place-x\0{}", 10));
  EXPECT_EQ(one.buckets[BucketOf("place-x")], Sha256(std::string(leaf.begin(), leaf.end())));
  EXPECT_NE(one.root, empty.root);
}

TEST(Catalogue, DoesNotDependOnTheOrderOfRecords) {
  Records records;
  for (int i = 0; i < 1000; ++i) records["place-" + std::to_string(i)] = std::to_string(i);
  std::vector<Generation::Leaf> leaves = LeavesOf(records);
  Digest root = MakeCatalogue(leaves).root;
  std::reverse(leaves.begin(), leaves.end());
  EXPECT_EQ(MakeCatalogue(leaves).root, root);
}

TEST(Catalogue, ChangesInOneBucketWithOneRecord) {
  Records records;
  for (int i = 0; i < 1000; ++i) records["place-" + std::to_string(i)] = std::to_string(i);
  Catalogue before = MakeCatalogue(LeavesOf(records));
  records["place-7"] = "changed";
  Catalogue after = MakeCatalogue(LeavesOf(records));
  for (size_t bucket = 0; bucket < kBuckets; ++bucket) {
    EXPECT_EQ(before.buckets[bucket] != after.buckets[bucket], bucket == BucketOf("place-7"));
  }
}

TEST(BucketIndex, SurvivesEncoding) {
  BucketIndex index{};
  index[3].bucket = Sha256("bucket");
  index[3].pack = Sha256("pack");
  index[3].length = 0x01020304;
  std::string bytes = DumpBucketIndex(index);
  EXPECT_EQ(bytes.size(), kBucketIndexBytes);
  auto parsed = ParseBucketIndex(bytes, "test");
  ASSERT_TRUE(parsed);
  EXPECT_EQ((*parsed)[3].bucket, index[3].bucket);
  EXPECT_EQ((*parsed)[3].pack, index[3].pack);
  EXPECT_EQ((*parsed)[3].length, index[3].length);
  EXPECT_FALSE(ParseBucketIndex(bytes.substr(1), "test"));
}

}  // namespace
}  // namespace content
