#include "content/store/generation.h"

#include <gtest/gtest.h>

#include "content/store/blob_uses.h"
#include "content/store/places.h"
#include "content/store/prefectures.h"
#include "tests/content/model/samples.h"
#include "tests/content/store/scratch_cache.h"

namespace content {
namespace {

using Names = std::vector<std::string>;

Json Place(const std::string& id, const std::string& category = "garden") {
  return MakeRecord("place", id, {{"category", category}, {"prefectures", {"17"}}});
}

class GenerationTest : public testing::Test {
 protected:
  Generation Begin() {
    auto generation = Generation::Begin(cache_.disk(), cache_.path());
    Check(static_cast<bool>(generation), generation ? "" : generation.error().message.c_str());
    return *std::move(generation);
  }
  Result<void> Put(Generation& generation, const std::string& shard, const Json& record) {
    return generation.Put(shard, record["id"], DumpJson(record));
  }
  Result<std::string> Finish(Generation& generation) { return generation.Finish(*ParseInstant(kPublished)); }
  std::string PlacesShown() { return Ids(PlacesIn(cache_.Open(), "17", At("2026-11-23"))); }

  ScratchCache cache_;
};

TEST_F(GenerationTest, TakesASampleOfEachKind) {
  EXPECT_EQ(cache_.Publish(Samples()), "content-1.db");
  Cache cache = cache_.Open();
  EXPECT_EQ(cache.generation(), "content-1.db");
  EXPECT_EQ(cache.origin().published, *ParseInstant(kPublished));
  EXPECT_EQ(Ids(Prefectures(cache)), "prefecture-17");
}

TEST_F(GenerationTest, GoesOnFromTheOneBefore) {
  cache_.Publish({Place("place-a")});
  cache_.Publish({Place("place-b")});
  EXPECT_EQ(PlacesShown(), "place-a place-b");
  Generation generation = Begin();
  ASSERT_TRUE(generation.Remove("national", "place-a"));
  ASSERT_TRUE(generation.Remove("national", "place-none"));
  ASSERT_TRUE(Put(generation, "national", Place("place-b", "castle")));
  EXPECT_EQ(PlacesShown(), "place-a place-b") << "nothing is shown before Finish";
  ASSERT_TRUE(Finish(generation));
  EXPECT_EQ(PlacesShown(), "place-b");
  EXPECT_EQ(PlaceWithId(cache_.Open(), "place-b")->category, "castle");
}

TEST_F(GenerationTest, KeepsTheOneBeforeAndNoOlder) {
  for (const char* id : {"place-a", "place-b", "place-c"}) cache_.Publish({Place(id)});
  EXPECT_EQ(*cache_.disk().List(cache_.path()), (Names{"content-2.db", "content-3.db", "current"}));
  EXPECT_EQ(*CurrentGeneration(cache_.path()), "content-3.db");
}

TEST_F(GenerationTest, RollsBackOnce) {
  EXPECT_EQ(RollBack(cache_.disk(), cache_.path()).error().kind, Error::Kind::NotFound);
  cache_.Publish({Place("place-a")});
  EXPECT_EQ(RollBack(cache_.disk(), cache_.path()).error().kind, Error::Kind::NotFound);
  cache_.Publish({Place("place-b")});
  EXPECT_EQ(*RollBack(cache_.disk(), cache_.path()), "content-1.db");
  EXPECT_EQ(PlacesShown(), "place-a");
  EXPECT_FALSE(RollBack(cache_.disk(), cache_.path()));
  EXPECT_EQ(cache_.Publish({Place("place-c")}), "content-3.db") << "a name that no kiosk has seen";
  EXPECT_EQ(PlacesShown(), "place-a place-c");
}

TEST_F(GenerationTest, DoesNotRollBackToGarbage) {
  cache_.Publish({Place("place-a")});
  cache_.Publish({Place("place-b")});
  ASSERT_TRUE(cache_.disk().Write(cache_ / "content-1.db", "garbage"));
  EXPECT_FALSE(RollBack(cache_.disk(), cache_.path()));
  EXPECT_EQ(PlacesShown(), "place-a place-b");
}

TEST_F(GenerationTest, SweepsWhatACrashLeft) {
  cache_.Publish({Place("place-a")});
  for (const char* name :
       {"content-2.db", "content-9.db", "content-9.db-journal", "notes.txt", "content-x.db"}) {
    ASSERT_TRUE(cache_.disk().Write(cache_ / name, "left over"));
  }
  EXPECT_EQ(cache_.Publish({Place("place-b")}), "content-10.db");
  EXPECT_EQ(*cache_.disk().List(cache_.path()),
            (Names{"content-1.db", "content-10.db", "content-x.db", "current", "notes.txt"}));
  EXPECT_EQ(PlacesShown(), "place-a place-b");
}

TEST_F(GenerationTest, StartsAnewWhenTheCurrentOneIsNoUse) {
  cache_.Publish({Place("place-a")});
  ASSERT_TRUE(cache_.disk().Write(cache_ / "content-1.db", "garbage"));
  EXPECT_TRUE(Begin().Shards()->empty());

  cache_.Publish({Place("place-a")});
  std::string current = *CurrentGeneration(cache_.path());
  {
    auto database = Database::Open(cache_ / current, Database::Mode::ReadWrite);
    ASSERT_TRUE(database->Script("PRAGMA user_version = 999"));
  }
  EXPECT_TRUE(Begin().Shards()->empty()) << "another program's format";

  cache_.Publish({Place("place-a")});
  ASSERT_TRUE(cache_.disk().Write(cache_ / "current", "../../x"));
  EXPECT_TRUE(Begin().Shards()->empty()) << "a current that names no generation";

  cache_.Publish({Place("place-a")});
  ASSERT_TRUE(cache_.disk().Remove(cache_ / *CurrentGeneration(cache_.path())));
  EXPECT_TRUE(Begin().Shards()->empty()) << "a current that names what is gone";
  cache_.Publish({Place("place-b")});
  EXPECT_EQ(PlacesShown(), "place-b");
}

TEST_F(GenerationTest, KnowsShardsReleasesAndLeaves) {
  Generation generation = Begin();
  EXPECT_TRUE(generation.Shards()->empty());
  EXPECT_EQ(*generation.Release("pref-17"), 0);
  Json b = Place("place-b");
  Json a = Place("place-a");
  ASSERT_TRUE(Put(generation, "pref-17", b));
  ASSERT_TRUE(Put(generation, "pref-17", a));
  ASSERT_TRUE(Put(generation, "national", MakeRecord("theme", "theme-a", {{"items", Json::array()}})));
  ASSERT_TRUE(generation.SetRelease("pref-17", 4));
  ASSERT_TRUE(generation.SetRelease("pref-17", 5));
  ASSERT_TRUE(generation.SetRelease("pref-01", 12));
  EXPECT_EQ(*generation.Shards(), (Names{"national", "pref-01", "pref-17"}));
  EXPECT_EQ(*generation.Release("pref-17"), 5);
  EXPECT_EQ(*generation.Release("national"), 0);
  auto leaves = generation.Leaves("pref-17");
  ASSERT_TRUE(leaves);
  ASSERT_EQ(leaves->size(), 2u);
  EXPECT_EQ(leaves->at(0).id, "place-a");
  EXPECT_EQ(leaves->at(0).hash, Sha256(std::string("place-a") + '\0' + DumpJson(a)));
  ASSERT_TRUE(generation.Clear("pref-17"));
  EXPECT_EQ(*generation.Shards(), (Names{"national", "pref-01"}));
  EXPECT_EQ(*generation.Release("pref-17"), 0);
  EXPECT_TRUE(generation.Leaves("pref-17")->empty());
  ASSERT_TRUE(Finish(generation));
  EXPECT_EQ(cache_.Open().origin().release, "12");
}

TEST_F(GenerationTest, NamesTheBlobsOfItsRecords) {
  std::string one(64, '1');
  std::string two(64, '2');
  std::string three(64, '3');
  Generation generation = Begin();
  Json place = Place("place-a");
  place["image"] = {{"blob", two}};
  ASSERT_TRUE(Put(generation, "national", place));
  ASSERT_TRUE(Put(
      generation, "national",
      MakeRecord("planet", "planet-a", {{"pages", {{{"blob", one}}, {{"blob", two}}, {{"blob", "x"}}}}})));
  EXPECT_EQ(*BlobsNamed(generation.database()), (Names{one, two}));
  place["image"]["blob"] = three;
  ASSERT_TRUE(Put(generation, "national", place));
  ASSERT_TRUE(generation.Remove("national", "planet-a"));
  EXPECT_EQ(*BlobsNamed(generation.database()), Names{three});
}

TEST_F(GenerationTest, KeepsKindsThatItDoesNotKnow) {
  Generation generation = Begin();
  ASSERT_TRUE(generation.Put("national", "planet-a", R"({"id":"planet-a", "kind":"planet","name":7})"));
  EXPECT_EQ(generation.Leaves("national")->size(), 1u);
  ASSERT_TRUE(Finish(generation));
}

TEST_F(GenerationTest, RefusesRecordsThatDoNotDecodeAndKeepsTheOldOnes) {
  cache_.Publish({Place("place-a")});
  Generation generation = Begin();
  for (const char* bytes : {"", "{", "[]", "{}", R"({"id":"place-a"})", R"({"id":"place-b","kind":"place"})",
                            R"({"id":"place-a","kind":"place"})", R"({"id":"place-a","kind":3})",
                            R"({"id":"place-a","kind":"place","name":{"ja":"x"},"category":1})", "\xff"}) {
    auto put = generation.Put("national", "place-a", bytes);
    ASSERT_FALSE(put) << bytes;
    EXPECT_EQ(put.error().kind, Error::Kind::Damaged) << bytes;
  }
  EXPECT_FALSE(generation.Put("national", "../a", R"({"id":"../a","kind":"planet"})"));
  ASSERT_TRUE(Finish(generation));
  EXPECT_EQ(PlacesShown(), "place-a");
}

TEST_F(GenerationTest, ShowsAnIdFromTheShardThatHadItFirst) {
  cache_.Publish({Place("place-a", "castle")}, "pref-17");
  cache_.Publish({Place("place-a", "museum"), Place("place-b")}, "pref-13");
  EXPECT_EQ(PlaceWithId(cache_.Open(), "place-a")->category, "castle");
  EXPECT_EQ(PlacesShown(), "place-a place-b");
  cache_.Publish({Place("place-a", "temple")}, "pref-17");
  EXPECT_EQ(PlaceWithId(cache_.Open(), "place-a")->category, "temple")
      << "a change in its own shard still counts";
  Generation generation = Begin();
  EXPECT_EQ(generation.Leaves("pref-13")->size(), 2u) << "the other shard is whole all the same";
  ASSERT_TRUE(generation.Remove("pref-17", "place-a"));
  ASSERT_TRUE(Finish(generation));
  EXPECT_EQ(PlaceWithId(cache_.Open(), "place-a")->category, "museum");
}

TEST_F(GenerationTest, LetsARecordMoveBetweenShardsInAnyOrder) {
  cache_.Publish({Place("place-a")}, "pref-17");
  Generation generation = Begin();
  ASSERT_TRUE(Put(generation, "national", Place("place-a", "castle")));
  ASSERT_TRUE(generation.Remove("pref-17", "place-a"));
  ASSERT_TRUE(Finish(generation));
  EXPECT_EQ(PlaceWithId(cache_.Open(), "place-a")->category, "castle");
  generation = Begin();
  ASSERT_TRUE(generation.Remove("national", "place-a"));
  ASSERT_TRUE(Put(generation, "pref-17", Place("place-a", "temple")));
  ASSERT_TRUE(Finish(generation));
  EXPECT_EQ(PlaceWithId(cache_.Open(), "place-a")->category, "temple");
}

}  // namespace
}  // namespace content
