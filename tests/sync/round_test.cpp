#include "sync/round.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "content/base/sha256.h"
#include "content/store/generation.h"
#include "content/store/places.h"
#include "tests/content/base/failing_disk.h"
#include "tests/sync/workshop.h"

namespace zenkoku_sync {
namespace {

using content::Error;
using content::Json;

class RoundTest : public testing::Test, public Workshop {
 protected:
  void SetUp() override {
    AddAll({Place("place-a", "13", "A"), Place("place-b", "17", "B")});
    MustPublish();
  }

  std::string NameOf(const std::string& place) {
    auto opened = content::Cache::Open(cache());
    if (!opened) return opened.error().message;
    auto found = content::PlaceWithId(*opened, place);
    return found ? content::In(found->record.name, "en") : found.error().message;
  }

  // Every file below feed/DIR whose content `change` alters.
  void Tamper(const std::string& where, const std::function<void(std::string&)>& change) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory / "feed/" + where)) {
      if (!entry.is_regular_file()) continue;
      std::string bytes = *disk.Read(entry.path(), 100'000'000);
      change(bytes);
      ASSERT_TRUE(disk.Write(entry.path(), bytes));
    }
  }

  // The feed is refused (or not to be had), and the kiosk shows what it showed.
  void ExpectKept(Error::Kind kind, const std::string& place, const std::string& name) {
    std::string before = InUse();
    auto round = Round();
    ASSERT_FALSE(round) << Summary(*round);
    EXPECT_EQ(round.error().kind, kind) << round.error().message;
    EXPECT_EQ(InUse(), before);
    EXPECT_EQ(NameOf(place), name);
  }
};

TEST_F(RoundTest, BringsALibraryToTheCache) {
  RoundReport report = MustRound();
  EXPECT_TRUE(report.updated);
  EXPECT_EQ(report.shards, 3u);
  EXPECT_EQ(report.records, 5u);
  EXPECT_EQ(report.release, 1);
  EXPECT_EQ(report.published, clock.Now());
  EXPECT_EQ(report.generation, "content-1.db");
  EXPECT_EQ(InUse(), "content-1.db");
  EXPECT_EQ(NameOf("place-a"), "A");
}

TEST_F(RoundTest, ASecondRoundAsksForTwoSmallFiles) {
  MustRound();
  RoundReport report = MustRound();
  EXPECT_FALSE(report.updated);
  EXPECT_EQ(report.requests, 2u);  // the next root, which is not there, and the timestamp
  EXPECT_LT(report.bytes, 1000u);
  EXPECT_EQ(report.release, 1);
}

TEST_F(RoundTest, OneChangedSentenceCostsADelta) {
  std::vector<Json> places;
  for (int i = 0; i < 300; ++i) {
    std::string noise;
    for (int part = 0; part < 16; ++part) noise += content::Sha256Hex(std::to_string(i * 100 + part));
    places.push_back(Place("place-" + std::to_string(i), "17", noise));
  }
  AddAll(places);
  MustPublish();
  MustRound();
  Add(Place("place-7", "17", "Another sentence"));
  MustPublish();
  RoundReport report = MustRound();
  EXPECT_TRUE(report.updated);
  EXPECT_EQ(report.shards, 1u);
  EXPECT_EQ(report.records, 1u);
  EXPECT_EQ(report.requests, 6u);
  EXPECT_LT(report.bytes, 4000u);
  EXPECT_EQ(NameOf("place-7"), "Another sentence");
}

TEST_F(RoundTest, ARemovedRecordIsGone) {
  MustRound();
  Remove("place-b");
  MustPublish();
  EXPECT_EQ(MustRound().records, 1u);
  auto opened = content::Cache::Open(cache());
  ASSERT_TRUE(opened);
  auto found = content::PlaceWithId(*opened, "place-b");
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().kind, Error::Kind::NotFound);
}

TEST_F(RoundTest, ARecordMayMoveToAnotherShard) {
  MustRound();
  Add(Place("place-b", "13", "B moved"));
  MustPublish();
  EXPECT_EQ(MustRound().shards, 2u);
  EXPECT_EQ(NameOf("place-b"), "B moved");
}

TEST_F(RoundTest, CatchesUpFromAnyReleaseBefore) {
  MustRound();
  std::filesystem::copy(cache(), directory / "kept", std::filesystem::copy_options::recursive);
  for (int release = 2; release <= 10; ++release) {
    Add(Place("place-b", "17", "B" + std::to_string(release)));
    MustPublish();
    std::filesystem::remove_all(cache());
    std::filesystem::copy(directory / "kept", cache(), std::filesystem::copy_options::recursive);
    EXPECT_EQ(MustRound().records, 1u) << release;
    EXPECT_EQ(NameOf("place-b"), "B" + std::to_string(release));
  }
}

TEST_F(RoundTest, AWrongDeltaOnlyCostsTheFullPack) {
  MustRound();
  std::vector<std::string> before;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory / "feed/pack")) {
    before.push_back(entry.path());
  }
  Add(Place("place-b", "17", "B2"));
  MustPublish();
  // Of the new packs the delta is the shorter one.
  std::string delta;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory / "feed/pack")) {
    bool is_new =
        entry.is_regular_file() && std::find(before.begin(), before.end(), entry.path()) == before.end();
    if (is_new && (delta.empty() || entry.file_size() < std::filesystem::file_size(delta)))
      delta = entry.path();
  }
  ASSERT_TRUE(disk.Write(delta, "not a pack"));
  EXPECT_EQ(MustRound().records, 1u);
  EXPECT_EQ(NameOf("place-b"), "B2");
}

TEST_F(RoundTest, TruncatedPacksLeaveTheOldGeneration) {
  MustRound();
  Add(Place("place-b", "17", "B2"));
  MustPublish();
  Tamper("pack", [](std::string& bytes) { bytes.resize(bytes.size() / 2); });
  ExpectKept(Error::Kind::Damaged, "place-b", "B");
}

TEST_F(RoundTest, AForgedSignatureLeavesTheOldGeneration) {
  MustRound();
  Add(Place("place-b", "17", "B2"));
  MustPublish();
  std::string forged = Read("metadata/2.pref-17.json");
  size_t signature = forged.find("\"sig\":\"") + 7;
  forged[signature] = forged[signature] == '0' ? '1' : '0';
  Write("metadata/2.pref-17.json", forged);
  ExpectKept(Error::Kind::Denied, "place-b", "B");
}

TEST_F(RoundTest, AReplayedFeedLeavesTheNewGeneration) {
  MustRound();
  std::string old = Read("metadata/timestamp.json");
  Add(Place("place-b", "17", "B2"));
  MustPublish();
  MustRound();
  Write("metadata/timestamp.json", old);
  ExpectKept(Error::Kind::Denied, "place-b", "B2");
}

TEST_F(RoundTest, AnExpiredFeedLeavesTheOldGeneration) {
  MustRound();
  Add(Place("place-b", "17", "B2"));
  MustPublish();
  clock.Advance(std::chrono::days(15));
  ExpectKept(Error::Kind::Denied, "place-b", "B");
}

TEST_F(RoundTest, AFeedThatIsGoneLeavesTheOldGeneration) {
  MustRound();
  std::filesystem::remove_all(directory / "feed/metadata");
  ExpectKept(Error::Kind::NotFound, "place-b", "B");
}

TEST_F(RoundTest, BlobsComeBeforeTheSwitch) {
  MustRound();
  Json place = Place("place-b", "17", "B2");
  std::string blob = AddBlob("a picture");
  place["image"] = {{"blob", blob}};
  Add(place);
  MustPublish();
  EXPECT_EQ(MustRound().blobs, 1u);
  EXPECT_EQ(NameOf("place-b"), "B2");
  EXPECT_EQ(*disk.Read(content::Cache::Open(cache())->BlobPath(blob), 100), "a picture");
}

TEST_F(RoundTest, BlobsGoOneGenerationLater) {
  std::string blob = AddBlob("a picture");
  Json place = Place("place-b", "17", "B2");
  place["image"] = {{"blob", blob}};
  Add(place);
  MustPublish();
  MustRound();
  std::string path = content::Cache::Open(cache())->BlobPath(blob);
  Add(Place("place-b", "17", "B3"));
  MustPublish();
  MustRound();
  EXPECT_TRUE(disk.Exists(path));  // the generation before still shows it
  Add(Place("place-b", "17", "B4"));
  MustPublish();
  MustRound();
  EXPECT_FALSE(disk.Exists(path));
}

// A thief of a prefecture's and the server's keys let its release leap. Versions of metadata recover with new
// keys (TUF 5.3.11), and the release follows: what is verified now counts, whatever number it has.
TEST_F(RoundTest, AReleaseThatAThiefMadeLeapHoldsNothingUp) {
  MustRound();
  {
    auto database = content::Database::Open(cache() + "/" + InUse(), content::Database::Mode::ReadWrite);
    ASSERT_TRUE(database);
    ASSERT_TRUE(database->Run("UPDATE shard SET release = 9223372036854775807 WHERE name = 'pref-17'"));
  }
  Add(Place("place-b", "17", "B2"));
  MustPublish();
  EXPECT_TRUE(MustRound().updated);
  EXPECT_EQ(content::In(content::PlaceWithId(*content::Cache::Open(cache()), "place-b")->record.name, "en"),
            "B2");
  EXPECT_FALSE(MustRound().updated);
}

TEST_F(RoundTest, NeedsARootOnceAndOnlyOnce) {
  auto none = RunRound(disk, transport, clock, {"", cache(), ""});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().kind, Error::Kind::Usage);
  MustRound();
  EXPECT_TRUE(RunRound(disk, transport, clock, {"", cache(), ""}));
}

TEST_F(RoundTest, HealsACacheThatWasRolledBackOrDamaged) {
  MustRound();
  Add(Place("place-b", "17", "B2"));
  MustPublish();
  MustRound();
  ASSERT_TRUE(content::RollBack(disk, cache()));
  EXPECT_EQ(NameOf("place-b"), "B");
  EXPECT_TRUE(MustRound().updated);
  EXPECT_EQ(NameOf("place-b"), "B2");
  ASSERT_TRUE(disk.Write(cache() + "/" + InUse(), "not a database"));
  EXPECT_TRUE(MustRound().updated);
  EXPECT_EQ(NameOf("place-b"), "B2");
}

TEST_F(RoundTest, LargeShardsAreMendedByBuckets) {
  std::vector<Json> places;
  for (int i = 0; i < 1100; ++i) {
    std::string noise = content::Sha256Hex(std::to_string(i)) + content::Sha256Hex(std::to_string(-i));
    places.push_back(Place("place-" + std::to_string(i), "17", noise));
  }
  AddAll(places);
  MustPublish();
  MustRound();
  // Three releases on there is no delta from here: 1, 2 and 4 before have one.
  for (int release = 0; release < 3; ++release) {
    Add(Place("place-7", "17", "version " + std::to_string(release)));
    MustPublish();
  }
  RoundReport report = MustRound();
  EXPECT_EQ(report.records, 1u);
  EXPECT_EQ(report.requests, 7u);  // root, timestamp, snapshot, role, head, index, one bucket
  EXPECT_LT(report.bytes, 30'000u);
  EXPECT_EQ(NameOf("place-7"), "version 2");
}

// A disk with hardly any room.
class FullDisk : public content::Disk {
 public:
  content::Result<std::string> Read(const std::string& path, uint64_t limit) override {
    return disk_.Read(path, limit);
  }
  content::Result<void> Write(const std::string& path, std::string_view bytes) override {
    return disk_.Write(path, bytes);
  }
  content::Result<void> Append(const std::string& path, std::string_view bytes) override {
    return disk_.Append(path, bytes);
  }
  content::Result<void> Rename(const std::string& from, const std::string& to) override {
    return disk_.Rename(from, to);
  }
  content::Result<void> Clone(const std::string& from, const std::string& to) override {
    return disk_.Clone(from, to);
  }
  content::Result<void> Sync(const std::string& path) override { return disk_.Sync(path); }
  content::Result<void> MakeDirectories(const std::string& path) override {
    return disk_.MakeDirectories(path);
  }
  content::Result<void> Remove(const std::string& path) override { return disk_.Remove(path); }
  content::Result<std::vector<std::string>> List(const std::string& path) override {
    return disk_.List(path);
  }
  bool Exists(const std::string& path) override { return disk_.Exists(path); }
  content::Result<uint64_t> Size(const std::string& file) override { return disk_.Size(file); }
  content::Result<uint64_t> FreeBytes(const std::string&) override { return free; }
  content::Result<uint64_t> TotalBytes(const std::string&) override { return total; }

  uint64_t free = 250'000'000;
  uint64_t total = 1'000'000'000;

 private:
  content::SystemDisk disk_;
};

TEST_F(RoundTest, KeepsRoomOnTheDisk) {
  MustRound();
  Add(Place("place-b", "17", "B2"));
  MustPublish();
  FullDisk full;
  auto round = RoundOn(full);
  ASSERT_FALSE(round);
  EXPECT_EQ(round.error().kind, Error::Kind::DiskFull);
  EXPECT_NE(round.error().message.find("the disk lacks "), std::string::npos) << round.error().message;
  EXPECT_EQ(NameOf("place-b"), "B");
  MustRound();
  EXPECT_EQ(NameOf("place-b"), "B2");
}

// Of a large disk more stays free than of a small one, and a round that finds no room fetches no content.
TEST_F(RoundTest, KeepsThreePercentOfALargeDiskFree) {
  MustRound();
  Add(Place("place-b", "17", "B2"));
  MustPublish();
  FullDisk large;
  large.total = 100'000'000'000;
  large.free = 3'000'000'000;
  Room room(large, cache());
  RoundOrders orders;
  orders.room = &room;
  std::filesystem::rename(directory / "feed/pack", directory / "pack");
  auto refused = RunRound(large, transport, clock, {"", cache(), ""}, orders);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, Error::Kind::DiskFull) << refused.error().message;
  EXPECT_GT(room.missing(), 0u);
  std::filesystem::rename(directory / "pack", directory / "feed/pack");
  large.free += room.missing();
  EXPECT_TRUE(RunRound(large, transport, clock, {"", cache(), ""}, orders));
  EXPECT_EQ(room.missing(), 0u);
}

// The disk says that there is room, and is full when it comes to writing.
class LyingDisk final : public FullDisk {
 public:
  content::Result<void> Clone(const std::string& from, const std::string& to) override {
    auto cloned = FullDisk::Clone(from, to);
    if (!cloned) return cloned;
    return Error{Error::Kind::DiskFull, "copy " + to + ": no space left on device"};
  }
};

TEST_F(RoundTest, ADiskThatRunsFullIsClearedAndTriedAgainWhenThereIsRoom) {
  MustRound();
  Add(Place("place-b", "17", "B2"));
  MustPublish();
  LyingDisk lying;
  lying.free = lying.total;
  auto round = RoundOn(lying);
  ASSERT_FALSE(round);
  EXPECT_EQ(round.error().kind, Error::Kind::DiskFull);
  EXPECT_FALSE(disk.Exists(cache() + "/content-2.db"));
  EXPECT_EQ(NameOf("place-b"), "B");
  // What would have been enough for the estimate is not enough any more: nothing is begun.
  uint64_t needed = Room(disk, cache()).Remembered();
  EXPECT_GT(needed, 0u);
  FullDisk small;
  small.free = kLeastReserve + needed - 1;
  round = RoundOn(small);
  ASSERT_FALSE(round);
  EXPECT_NE(round.error().message.find("lacks 1 byte:"), std::string::npos) << round.error().message;
  small.free += 1;
  EXPECT_TRUE(RoundOn(small));
  EXPECT_EQ(NameOf("place-b"), "B2");
  EXPECT_EQ(Room(disk, cache()).Remembered(), 0u);
}

TEST_F(RoundTest, ABlobThatDoesNotFitOnTheDiskIsPending) {
  MustRound();
  Json place = Place("place-b", "17", "B2");
  place["image"] = {{"blob", AddBlob(std::string(1'000'000, 'p'))}};
  Add(place);
  MustPublish();
  FullDisk small;
  small.free = 250'500'000;
  auto round = RoundOn(small);
  ASSERT_TRUE(round) << round.error().message;
  EXPECT_EQ(NameOf("place-b"), "B2");
  EXPECT_EQ(round->pending.count, 1u);
  EXPECT_NE(round->pending.reason.find("lacks 500,000 bytes:"), std::string::npos) << round->pending.reason;
  EXPECT_EQ(MustRound().blobs, 1u);
}

// The disk fails at its nth operation, for every n: the kiosk shows the old content or the new, never a
// mixture, and the next round succeeds.
class RoundOnFailingDisk : public RoundTest,
                           public testing::WithParamInterface<content::FailingDisk::Afterwards> {};

TEST_P(RoundOnFailingDisk, ShowsTheOldOrTheNewContent) {
  MustRound();
  Json place = Place("place-b", "17", "B2");
  place["image"] = {{"blob", AddBlob("a picture")}};
  Add(place);
  MustPublish();
  std::filesystem::copy(cache(), directory / "kept", std::filesystem::copy_options::recursive);
  int failures = 0;
  for (int n = 1;; ++n) {
    std::filesystem::remove_all(cache());
    std::filesystem::copy(directory / "kept", cache(), std::filesystem::copy_options::recursive);
    content::FailingDisk failing(disk, n, GetParam());
    auto round = RoundOn(failing);
    if (!failing.failed()) break;
    failures += round ? 0 : 1;
    std::string name = NameOf("place-b");
    EXPECT_TRUE(name == "B" || name == "B2") << n << ": " << name;
    EXPECT_TRUE(!round || name == "B2") << n;
    MustRound();
    EXPECT_EQ(NameOf("place-b"), "B2") << n;
  }
  EXPECT_GT(failures, 20);
}

INSTANTIATE_TEST_SUITE_P(Disk, RoundOnFailingDisk,
                         testing::Values(content::FailingDisk::Afterwards::Works,
                                         content::FailingDisk::Afterwards::StaysDead));

TEST(Summary, IsOneLine) {
  RoundReport report;
  report.bytes = 512;
  report.requests = 2;
  EXPECT_EQ(Summary(report), "up to date: 512 bytes in 2 requests");
  report = {true, 12, {}, "content-4.db", 3, 7, 1, 8123, 9, {}, 0, false};
  EXPECT_EQ(
      Summary(report),
      "updated: release 12, 3 shards, 7 records changed, 1 blob, 8,123 bytes in 9 requests (content-4.db)");
}

}  // namespace
}  // namespace zenkoku_sync
