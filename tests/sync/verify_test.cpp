#include "sync/verify.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "content/feed/target_paths.h"
#include "content/store/database.h"
#include "content/store/places.h"
#include "tests/sync/workshop.h"

namespace zenkoku_sync {
namespace {

class VerifyTest : public testing::Test, public Workshop {
 protected:
  void SetUp() override {
    content::Json place = Place("place-b", "17", "B");
    blob = AddBlob("a picture");
    place["image"] = {{"blob", blob}};
    AddAll({place, Place("place-a", "13", "A")});
    MustPublish();
    MustRound();
  }
  Damage Find() {
    Progress silent(nullptr);
    auto damage = FindDamage(disk, cache(), silent);
    EXPECT_TRUE(damage) << damage.error().message;
    return damage ? *damage : Damage{};
  }
  void Repair(const Damage& damage) {
    ASSERT_TRUE(PrepareRepair(disk, cache(), damage));
    RoundOrders orders;
    orders.damaged = damage.records;
    auto round = RunRound(disk, transport, clock, {"", cache(), ""}, orders);
    ASSERT_TRUE(round) << round.error().message;
    EXPECT_TRUE(Find().none()) << InWords(Find());
  }

  std::string blob;
};

TEST_F(VerifyTest, FindsNothingInASoundCache) {
  EXPECT_TRUE(Find().none());
  EXPECT_EQ(InWords(Find()), "everything is sound");
}

TEST_F(VerifyTest, HealsARecord) {
  {
    // A disk that changes a letter, below everything that would notice.
    auto database = content::Database::Open(cache() + "/" + InUse(), content::Database::Mode::ReadWrite);
    ASSERT_TRUE(database);
    ASSERT_TRUE(
        database->Run("UPDATE record SET json = replace(json, '\"B\"', '\"X\"') WHERE id = 'place-b'"));
  }
  Damage damage = Find();
  ASSERT_EQ(damage.records.size(), 1u);
  EXPECT_EQ(damage.records[0].id, "place-b");
  EXPECT_EQ(InWords(damage), "1 record and 0 blobs damaged");
  Repair(damage);
  EXPECT_EQ(content::In(content::PlaceWithId(*content::Cache::Open(cache()), "place-b")->record.name, "en"),
            "B");
}

TEST_F(VerifyTest, HealsABlob) {
  std::string path = cache() + "/blobs/" + blob.substr(0, 2) + "/" + blob;
  ASSERT_TRUE(disk.Write(path, "a Picture"));
  Damage damage = Find();
  EXPECT_EQ(damage.blobs, std::vector<std::string>{blob});
  Repair(damage);
  EXPECT_EQ(*disk.Read(path, 100), "a picture");
}

TEST_F(VerifyTest, HealsABlobThatIsGone) {
  std::string path = cache() + "/blobs/" + blob.substr(0, 2) + "/" + blob;
  ASSERT_TRUE(disk.Remove(path));
  EXPECT_EQ(MustRound().blobs, 0u);  // a poll does not look at what it knows to be here
  Damage damage = Find();
  EXPECT_EQ(InWords(damage), "0 records and 1 blob damaged");
  Repair(damage);
  EXPECT_TRUE(disk.Exists(path));
}

TEST_F(VerifyTest, TakesNoPendingBlobForDamage) {
  content::Json place = Place("place-c", "17", "C");
  std::string lost = AddBlob("another picture");
  place["image"] = {{"blob", lost}};
  Add(place);
  MustPublish();
  std::filesystem::remove(directory / "feed/" + content::BlobPath(lost));
  EXPECT_EQ(MustRound().pending.count, 1u);
  EXPECT_TRUE(Find().none()) << InWords(Find());
}

TEST_F(VerifyTest, HealsAGenerationThatCannotBeRead) {
  std::string path = cache() + "/" + InUse();
  std::string bytes = *disk.Read(path, 10'000'000);
  for (size_t at = 4096; at < bytes.size(); at += 512) bytes[at] = 'x';
  ASSERT_TRUE(disk.Write(path, bytes));
  Damage damage = Find();
  EXPECT_TRUE(damage.generation);
  Repair(damage);
}

TEST_F(VerifyTest, NeedsContent) {
  Progress silent(nullptr);
  auto none = FindDamage(disk, directory / "nowhere", silent);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().kind, content::Error::Kind::NotFound);
}

}  // namespace
}  // namespace zenkoku_sync
