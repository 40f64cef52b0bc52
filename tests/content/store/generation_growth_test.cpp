// A change costs what it changes, not what exists. Counted in transfers between SQLite and the file, so that
// the machine's load does not matter; the clone itself is the file system's.

#include <gtest/gtest.h>

#include <limits>

#include "tests/content/store/failing_vfs.h"
#include "tests/content/store/scratch_cache.h"

namespace content {
namespace {

Json Place(int number, const std::string& category) {
  return MakeRecord("place", "place-" + std::to_string(number),
                    {{"category", category}, {"prefectures", {"17"}}});
}

void Put(Generation& generation, int number, const std::string& category) {
  Json place = Place(number, category);
  ASSERT_TRUE(generation.Put("pref-17", place["id"], DumpJson(place)));
}

// Of a generation that changes `changes` records of `records`.
uint64_t Transfers(int records, int changes) {
  ScratchCache cache;
  {
    Generation generation = *Generation::Begin(cache.disk(), cache.path());
    for (int i = 0; i < records; ++i) Put(generation, i, "garden");
    EXPECT_TRUE(generation.Finish(*ParseInstant(kPublished)));
  }
  FailingVfs counting(std::numeric_limits<int>::max(), FailingVfs::Afterwards::Works);
  Generation generation = *Generation::Begin(cache.disk(), cache.path());
  for (int i = 0; i < changes; ++i) Put(generation, i, "castle");
  EXPECT_EQ(generation.Held("pref-17")->records, static_cast<uint64_t>(records));
  EXPECT_TRUE(generation.Finish(*ParseInstant(kPublished)));
  return counting.transfers();
}

TEST(GenerationGrowth, AChangeCostsWhatItChanges) {
  uint64_t small = Transfers(600, 1);
  uint64_t large = Transfers(12'000, 1);
  EXPECT_LT(large, 2 * small) << "twenty times the records";
  uint64_t more = Transfers(12'000, 20);
  EXPECT_LT(more, 20 * large) << "twenty times the changes";
}

TEST(GenerationGrowth, HashesTheBucketsThatWereTouched) {
  ScratchCache cache;
  Generation generation = *Generation::Begin(cache.disk(), cache.path());
  for (int i = 0; i < 500; ++i) Put(generation, i, "garden");
  ASSERT_TRUE(generation.Held("pref-17"));
  for (int i = 0; i < 500; i += 7) Put(generation, i, "castle");
  for (int i = 3; i < 500; i += 70) ASSERT_TRUE(generation.Remove("pref-17", "place-" + std::to_string(i)));
  ShardHeld held = *generation.Held("pref-17");
  Buckets anew = EmptyBuckets();
  uint64_t records = 0;
  for (size_t bucket = 0; bucket < kBuckets; ++bucket) {
    std::vector<Digest> leaves;
    for (const Generation::Leaf& leaf : *generation.Leaves("pref-17", bucket)) leaves.push_back(leaf.hash);
    records += leaves.size();
    anew[bucket] = BucketHash(leaves);
  }
  EXPECT_EQ(held.buckets, anew);
  EXPECT_EQ(held.records, records);
  ASSERT_TRUE(generation.Finish(*ParseInstant(kPublished)));
  EXPECT_EQ(ShardsHeld(cache.Open().database())->at("pref-17").root(), RootOf(anew)) << "as the file says";
}

TEST(GenerationGrowth, LooksAtEveryPageOnlyAfterAMishap) {
  auto begin = [](ScratchCache& cache) {
    FailingVfs counting(std::numeric_limits<int>::max(), FailingVfs::Afterwards::Works);
    EXPECT_TRUE(Generation::Begin(cache.disk(), cache.path()));
    return counting.transfers();
  };
  ScratchCache cache;
  std::vector<Json> places;
  for (int i = 0; i < 3000; ++i) places.push_back(Place(i, "garden"));
  cache.Publish(places, "pref-17");
  uint64_t usual = begin(cache);
  uint64_t afterwards = begin(cache);  // the one before was never finished
  EXPECT_GT(afterwards, 5 * usual);
}

}  // namespace
}  // namespace content
