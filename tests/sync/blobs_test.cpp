#include <gtest/gtest.h>

#include <filesystem>

#include "sync/blob_manifest.h"
#include "sync/blob_turn.h"
#include "sync/partial_blobs.h"
#include "tests/sync/workshop.h"

namespace zenkoku_sync {
namespace {

using content::Json;

class BlobsTest : public testing::Test, public Workshop {
 protected:
  std::string AddPicture(const std::string& place, const std::string& code, const std::string& bytes,
                         const std::string& member = "image", const std::string& format = "image/webp") {
    std::string blob = AddBlob(bytes);
    Json record = Place(place, code, "with " + bytes.substr(0, 8));
    record[member] = Json{{"blob", blob}, {"encodingFormat", format}};
    Add(record);
    return blob;
  }
  void AddCentreOfTokyo() {
    Json centre = Named("centre-x", "centre", "X");
    centre["prefectures"] = {"13"};
    centre["address"] = {{"ja", "X"}, {"en", "X"}};
    centre["geo"] = {{"latitude", 35.7}, {"longitude", 139.7}};
    Add(centre);
  }
  void LoseBlob(const std::string& blob) {
    std::filesystem::remove(directory / "feed/" + content::BlobPath(blob));
  }
  bool IsHere(const std::string& blob) {
    return disk.Exists(cache() + "/blobs/" + blob.substr(0, 2) + "/" + blob);
  }
  RoundReport RoundWith(const RoundOrders& orders) {
    auto round =
        RunRound(disk, transport, clock, {"", cache(), directory / "feed/metadata/1.root.json"}, orders);
    EXPECT_TRUE(round) << round.error().message;
    return round ? *round : RoundReport{};
  }
};

TEST_F(BlobsTest, OneThatCannotBeHadIsPendingAndStopsNothing) {
  std::string lost = AddPicture("place-a", "13", "lost picture");
  std::string changed = AddPicture("place-b", "17", "changed picture");
  std::string here = AddPicture("place-c", "17", "picture");
  MustPublish();
  LoseBlob(lost);
  Write(content::BlobPath(changed), "Changed picture");
  RoundReport report = MustRound();
  EXPECT_TRUE(report.updated);
  EXPECT_EQ(report.blobs, 1u);
  EXPECT_TRUE(IsHere(here));
  EXPECT_EQ(report.pending.count, 2u);
  EXPECT_EQ(report.pending.names.size(), 2u);
  EXPECT_NE(report.pending.reason.find("blob/"), std::string::npos);
  EXPECT_NE(Summary(report).find("; 2 blobs pending: "), std::string::npos) << Summary(report);

  // The next round says the same, and fetches what can be had by now.
  EXPECT_EQ(MustRound().pending.count, 2u);
  Write(content::BlobPath(lost), "lost picture");
  report = MustRound();
  EXPECT_FALSE(report.updated);
  EXPECT_EQ(report.blobs, 1u);
  EXPECT_EQ(report.pending.count, 1u);
  Write(content::BlobPath(changed), "changed picture");
  EXPECT_EQ(MustRound().pending.count, 0u);
  EXPECT_EQ(MustRound().requests, 2u);
}

// A manifest that is gone costs its own shard's blobs.
TEST_F(BlobsTest, AManifestThatIsGoneStopsNoOthersBlobs) {
  std::string tokyo = AddPicture("place-a", "13", "a picture of Tokyo");
  std::string ishikawa = AddPicture("place-b", "17", "a picture of Ishikawa");
  MustPublish();
  std::string listed = tokyo + " 18\n";
  std::string manifest = content::PackPath(content::Sha256Hex(listed));
  std::filesystem::remove(directory / "feed/" + manifest);
  RoundReport report = MustRound();
  EXPECT_TRUE(IsHere(ishikawa));
  EXPECT_EQ(report.pending.names, std::vector<std::string>{tokyo});
  EXPECT_NE(report.pending.reason.find(manifest), std::string::npos) << report.pending.reason;
  Write(manifest, listed);
  EXPECT_EQ(MustRound().blobs, 1u);
}

TEST_F(BlobsTest, TheOldPictureStaysWhereARecordStillNamesIt) {
  std::string old = AddPicture("place-a", "13", "old picture");
  MustPublish();
  MustRound();
  std::string next = AddPicture("place-b", "17", "new picture");
  MustPublish();
  LoseBlob(next);
  MustRound();
  EXPECT_TRUE(IsHere(old));
}

// Counts the syncs of directories below CACHE/blobs.
class SyncedPlaces final : public content::SystemDisk {
 public:
  content::Result<void> Sync(const std::string& path) override {
    if (path.find("/blobs/") != std::string::npos) ++count;
    return SystemDisk::Sync(path);
  }
  int count = 0;
};

// A power cut after the switch would take its name.
TEST_F(BlobsTest, OneThatAKilledRunMovedIntoPlaceIsSyncedBeforeTheSwitch) {
  MustPublish();
  MustRound();
  std::string blob = AddPicture("place-a", "13", "a picture");
  MustPublish();
  ASSERT_TRUE(disk.MakeDirectories(cache() + "/blobs/" + blob.substr(0, 2)));
  ASSERT_TRUE(disk.Write(cache() + "/blobs/" + blob.substr(0, 2) + "/" + blob, "a picture"));
  SyncedPlaces synced;
  Places places{"", cache(), ""};
  ASSERT_TRUE(RunRound(synced, transport, clock, places));
  EXPECT_EQ(synced.count, 1);
  // From now on it is known to last.
  Add(Place("place-c", "13", "C"));
  MustPublish();
  ASSERT_TRUE(RunRound(synced, transport, clock, places));
  EXPECT_EQ(synced.count, 1);
}

TEST_F(BlobsTest, APictureThatAnotherRecordTakesOverStays) {
  std::string blob = AddPicture("place-a", "13", "a picture");
  MustPublish();
  MustRound();
  Add(Place("place-a", "13", "without"));
  AddPicture("place-b", "17", "a picture");
  MustPublish();
  MustRound();
  for (const char* name : {"C", "D"}) {
    Add(Place("place-c", "13", name));
    MustPublish();
    MustRound();
    EXPECT_TRUE(IsHere(blob)) << name;
  }
}

TEST_F(BlobsTest, APictureThatComesBackAfterItWasDroppedIsHere) {
  std::string blob = AddPicture("place-a", "13", "a picture");
  for (int i = 0; i < 3; ++i) {
    AddPicture("place-a", "13", "a picture");
    MustPublish();
    MustRound();
    EXPECT_TRUE(IsHere(blob));
    for (const char* name : {"one", "two"}) {
      Add(Place("place-a", "13", name + std::to_string(i)));
      MustPublish();
      MustRound();
    }
    EXPECT_FALSE(IsHere(blob));
  }
}

TEST_F(BlobsTest, TextComesAtOnceAndPicturesLater) {
  MustPublish();
  MustRound();
  std::string blob = AddPicture("place-a", "13", "a picture");
  MustPublish();
  RoundOrders later;
  later.blobs_when = BlobsWhen::Later;
  RoundReport report = RoundWith(later);
  EXPECT_TRUE(report.updated);
  EXPECT_EQ(report.pending.count, 1u);
  EXPECT_FALSE(IsHere(blob));
  EXPECT_EQ(RoundWith(later).pending.count, 1u);
  report = RoundWith({});
  EXPECT_FALSE(report.updated);
  EXPECT_EQ(report.blobs, 1u);
  EXPECT_TRUE(IsHere(blob));
}

TEST_F(BlobsTest, AKioskWithNothingToShowWaitsForNoTurn) {
  std::string blob = AddPicture("place-a", "13", "a picture");
  MustPublish();
  RoundOrders later;
  later.blobs_when = BlobsWhen::Later;
  EXPECT_EQ(RoundWith(later).blobs, 1u);
}

TEST_F(BlobsTest, OwnScopeInFullOthersAsThumbnails) {
  AddCentreOfTokyo();
  std::string own_page = AddPicture("place-a", "13", "own page", "pages");
  std::string other_page = AddPicture("place-b", "17", "other page", "pages");
  std::string other_thumbnail = AddPicture("place-c", "17", "other thumbnail", "thumbnail");
  MustPublish();
  RoundOrders orders;
  orders.blobs.centre = "centre-x";
  orders.blobs.rules = {{BlobRule::Scope::Other, "", "", "pages", false}};
  RoundReport report = RoundWith(orders);
  EXPECT_TRUE(IsHere(own_page));
  EXPECT_FALSE(IsHere(other_page));
  EXPECT_TRUE(IsHere(other_thumbnail));
  EXPECT_EQ(report.left_out, 1u);
  EXPECT_EQ(report.pending.count, 0u);
  // The operator thinks again: no release is needed.
  report = RoundWith({});
  EXPECT_FALSE(report.updated);
  EXPECT_EQ(report.blobs, 1u);
  EXPECT_TRUE(IsHere(other_page));
}

TEST_F(BlobsTest, TheBudgetIsSpentOnTheCentresOwnPicturesFirst) {
  AddCentreOfTokyo();
  std::string other = AddPicture("place-b", "17", std::string(1000, 'o'));
  std::string own_pdf = AddPicture("place-c", "13", std::string(1000, 'd'), "image", "application/pdf");
  std::string own = AddPicture("place-d", "13", std::string(1000, 'p'));
  MustPublish();
  RoundOrders orders;
  orders.blobs.centre = "centre-x";
  orders.blobs.budget = 2500;
  RoundReport report = RoundWith(orders);
  EXPECT_TRUE(IsHere(own));
  EXPECT_TRUE(IsHere(own_pdf));
  EXPECT_FALSE(IsHere(other));
  EXPECT_EQ(report.left_out, 1u);
  EXPECT_EQ(RoundWith(orders).requests, 2u);
}

TEST_F(BlobsTest, WhatCameIsKeptWhenItsTransferBreaksOff) {
  // A transport that delivers half of what it is asked for, then breaks.
  class Breaking final : public content::Transport {
   public:
    explicit Breaking(std::string bytes) : bytes_(std::move(bytes)) {}
    content::Result<std::string> Get(const std::string&, uint64_t) override {
      return content::Error{content::Error::Kind::Unreachable, "not asked"};
    }
    content::Result<void> Stream(const std::string&, uint64_t offset, uint64_t,
                                 content::Sink& sink) override {
      offsets.push_back(offset);
      TRY(sink.Begin(offset));
      std::string rest = bytes_.substr(offset);
      TRY(sink.Take(std::string_view(rest).substr(0, (rest.size() + 1) / 2)));
      if (rest.size() <= 1) return {};
      return content::Error{content::Error::Kind::Unreachable, "it broke"};
    }
    std::vector<uint64_t> offsets;

   private:
    std::string bytes_;
  };
  std::string bytes = "0123456789abcdef";
  std::string hash = content::Sha256Hex(bytes);
  Breaking transport_that_breaks(bytes);
  FeedSource feed(transport_that_breaks, "");
  ASSERT_TRUE(disk.MakeDirectories(cache()));
  while (!PartialBlobs(disk, cache()).Fetch(feed, hash, bytes.size()) &&
         transport_that_breaks.offsets.size() < 20) {
  }
  EXPECT_EQ(transport_that_breaks.offsets, (std::vector<uint64_t>{0, 8, 12, 14, 15}));
  PartialBlobs partial(disk, cache());
  ASSERT_TRUE(partial.Fetch(feed, hash, bytes.size()));  // asks for nothing more
  EXPECT_EQ(transport_that_breaks.offsets.size(), 5u);
  content::Blobs blobs(disk, cache() + "/blobs");
  ASSERT_TRUE(partial.Commit(blobs));
  EXPECT_EQ(*blobs.Get(hash), bytes);
  // Leftovers of others are swept.
  ASSERT_TRUE(disk.Write(cache() + "/partial/" + std::string(64, 'a'), "stale"));
  partial.Sweep({});
  EXPECT_TRUE(disk.List(cache() + "/partial")->empty());
}

TEST(BlobManifest, IsReadStrictly) {
  std::string hash(64, 'a');
  BlobLengths lengths;
  EXPECT_TRUE(ParseBlobManifest(hash + " 12\n", "x", lengths));
  EXPECT_EQ(lengths[hash], 12u);
  for (const std::string& wrong :
       std::vector<std::string>{hash + " 12", hash + "\n", hash + " \n", hash + " x\n", hash + "  1\n",
                                hash + " -1\n", hash + " 1 \n", std::string(64, 'A') + " 1\n",
                                "../../etc/passwd 1\n", hash + " 99999999999\n", std::string("\n")}) {
    EXPECT_FALSE(ParseBlobManifest(wrong, "x", lengths)) << wrong;
  }
}

TEST(BlobTurn, DrawsAMomentWithinTheSpreadAndKeepsIt) {
  content::Instant now = *content::ParseInstant("2026-11-23T01:00:00Z");
  PendingBlobs pending;
  pending.count = 1;
  int early = 0;
  for (uint32_t seed = 0; seed < 200; ++seed) {
    BlobTurn turn(std::chrono::hours(2), std::chrono::minutes(5), seed);
    EXPECT_EQ(turn.At(now), BlobsWhen::Later);
    turn.After(pending, now);
    auto due = *turn.due();
    EXPECT_GE(due, now);
    EXPECT_LE(due, now + std::chrono::hours(2));
    early += due < now + std::chrono::hours(1) ? 1 : 0;
    turn.After(pending, now);
    EXPECT_EQ(turn.due(), due);
    EXPECT_EQ(turn.At(due), BlobsWhen::Now);
    // Not to be had then: again within the hour.
    turn.After(pending, due);
    EXPECT_GT(*turn.due(), due);
    EXPECT_LE(*turn.due(), due + std::chrono::hours(1));
    turn.After({}, due);
    EXPECT_FALSE(turn.due());
  }
  EXPECT_GT(early, 70);
  EXPECT_LT(early, 130);
  EXPECT_EQ(BlobTurn(std::chrono::minutes(0), std::chrono::minutes(5), 1).At(now), BlobsWhen::Now);
}

}  // namespace
}  // namespace zenkoku_sync
