// The procedures of docs/operators/keys.md, each walked to its end with kiosks that follow the feed.

#include <gtest/gtest.h>

#include <filesystem>

#include "content/feed/tuf_signing.h"
#include "tests/tools/feed/feed_office.h"
#include "tools/feed/authority.h"

namespace tools {
namespace {

using content::Error;
using content::Json;

class KeysTest : public testing::Test, public FeedOffice {
 protected:
  void SetUp() override { FoundInProduction(); }

  static void ExpectUsage(const content::Result<void>& result, const std::string& part) {
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, Error::Kind::Usage);
    EXPECT_NE(result.error().message.find(part), std::string::npos) << result.error().message;
  }
  static void ExpectUsage(const content::Result<Proposals>& proposals, const std::string& part) {
    ASSERT_FALSE(proposals);
    EXPECT_EQ(proposals.error().kind, Error::Kind::Usage);
    EXPECT_NE(proposals.error().message.find(part), std::string::npos) << proposals.error().message;
  }

  // Kiosks that saw every step, that slept since the beginning, and that are new all show `name`.
  void ExpectEverywhere(const std::string& name) {
    EXPECT_EQ(Kiosk("awake"), name);
    EXPECT_EQ(Kiosk("asleep " + std::to_string(++asleep_)), name);
    EXPECT_EQ(Kiosk("new " + std::to_string(asleep_)), name);
  }
  void FallAsleep(int kiosks) {
    for (int i = 1; i <= kiosks; ++i) EXPECT_EQ(Kiosk("asleep " + std::to_string(i)), "B");
  }

 private:
  int asleep_ = 0;
};

TEST_F(KeysTest, AFeedIsFoundedByItsHoldersAndShown) {
  EXPECT_EQ(Kiosk("new"), "B");
  Authority root = Authority::Over("root", State().Find("root")->part);
  EXPECT_EQ(root.threshold(), 3u);
  EXPECT_EQ(root.keyids().size(), 5u);
  using std::chrono::days;
  auto life = [&](const std::string& role) { return State().Find(role)->expires - clock.Now(); };
  EXPECT_EQ(life("root"), days(730));
  EXPECT_EQ(life("targets"), days(365));
  EXPECT_EQ(life("pref-17"), days(90));
  EXPECT_EQ(life("snapshot"), days(30));
  EXPECT_EQ(life("timestamp"), days(14));
}

TEST_F(KeysTest, FoundingNeedsEveryKeyAndEnoughHolders) {
  ExpectUsage(Found(Public({"holder-1", "holder-2", "desk", "server"}), clock.Now()), "root needs 5");
  PublicKeys twice = Public({"holder-1", "holder-2", "holder-3", "holder-4", "desk", "server"});
  twice["root-5"] = twice.at("root-4");
  ExpectUsage(Found(twice, clock.Now()), "root needs 5 different keys");
  std::filesystem::remove_all(directory / "feed");
  auto proposals = Found(
      Public({"holder-1", "holder-2", "holder-3", "holder-4", "holder-5", "desk", "server"}), clock.Now());
  ExpectUsage(AssembleWith("server", SignedBy(proposals, {"holder-1", "holder-3"})),
              "the new root asks for 3 of 5 keys");
}

TEST_F(KeysTest, AKeyOfTheRootIsRotatedByTheOldThresholdAndTheNew) {
  FallAsleep(1);
  std::string old = KeyIdOf("holder-5", "root");
  MakeRing("holder-6", {"root-6"});
  auto proposals = Rotate(State(), "root", Public({"holder-6"}), old.substr(0, 8), clock.Now());
  // Three of the new keys, of which only two are old ones: kiosks of yesterday would refuse it.
  ExpectUsage(AssembleWith("server", SignedBy(proposals, {"holder-1", "holder-2", "holder-6"})),
              "the old root asks for 3 of 5 keys");
  EXPECT_EQ(State().Find("root")->version, 1);
  auto assembled = AssembleWith("server", SignedBy(proposals, {"holder-1", "holder-2", "holder-3"}));
  ASSERT_TRUE(assembled) << assembled.error().message;
  EXPECT_EQ(State().Find("root")->version, 2);
  EXPECT_EQ(State().Find("root")->part.at("keys").count(old), 0u);
  Change("B2");
  ExpectEverywhere("B2");
  // The new holder counts from now on, the old one no longer.
  auto renewed = Renew(State(), "root", clock.Now());
  ExpectUsage(AssembleWith("server", SignedBy(renewed, {"holder-1", "holder-2", "holder-5"})), "3 of 5");
  auto again = AssembleWith("server", SignedBy(renewed, {"holder-1", "holder-2", "holder-6"}));
  EXPECT_TRUE(again) << again.error().message;
  EXPECT_EQ(Kiosk("awake"), "B2");
}

TEST_F(KeysTest, AKeyOfTheTargetsIsRotatedWithBothFiles) {
  FallAsleep(1);
  MakeRing("holder-7", {"targets-4"});
  std::string old = KeyIdOf("holder-3", "targets");
  auto proposals = Rotate(State(), "targets", Public({"holder-7"}), old, clock.Now());
  ASSERT_EQ(proposals->size(), 2u);
  auto copies = SignedBy(proposals, {"holder-1", "holder-2", "holder-4", "holder-7"});
  auto assembled = AssembleWith("server", copies);
  ASSERT_TRUE(assembled) << assembled.error().message;
  EXPECT_EQ(State().Find("root")->version, 2);
  EXPECT_EQ(State().Find("targets")->version, 2);
  Change("B2");
  ExpectEverywhere("B2");
  // A second time the same files change nothing: an interrupted assembly is simply repeated.
  EXPECT_TRUE(AssembleWith("server", copies));
  EXPECT_EQ(State().Find("root")->version, 2);
}

TEST_F(KeysTest, APrefecturesKeyIsRotatedWithoutAGap) {
  FallAsleep(1);
  MakeRing("desk", {"pref-17-2"});
  MustPublishWith("desk");  // signs with both
  ASSERT_TRUE(ResignWith("server")) << Said();
  EXPECT_EQ(Kiosk("awake"), "B");
  auto proposals = Rotate(State(), "pref-17", Public({"desk"}), "", clock.Now());
  ASSERT_EQ(proposals->size(), 1u);
  EXPECT_EQ(proposals->front().name, "2.targets.json");
  auto assembled = AssembleWith("server", SignedBy(proposals, {"holder-1", "holder-2"}));
  ASSERT_TRUE(assembled) << assembled.error().message;
  std::filesystem::remove(Ring("desk") + "/pref-17.pem");
  Change("B2");
  ExpectEverywhere("B2");
}

TEST_F(KeysTest, TheTimestampsKeyIsRotatedWithoutAGap) {
  FallAsleep(1);
  MakeRing("server", {"timestamp-2"});
  ASSERT_TRUE(ResignWith("server")) << Said();  // signs with both
  auto proposals = Rotate(State(), "timestamp", Public({"server"}), "", clock.Now());
  auto assembled = AssembleWith("server", SignedBy(proposals, {"holder-1", "holder-2", "holder-3"}));
  ASSERT_TRUE(assembled) << assembled.error().message;
  std::filesystem::remove(Ring("server") + "/timestamp.pem");
  Change("B2");
  ExpectEverywhere("B2");
  EXPECT_GT(State().Find("timestamp")->version, 3);  // counted on, for no kiosk needs to forget anything
}

// A thief has the desk's key of Ishikawa and lets the feed show a lie.
TEST_F(KeysTest, AStolenKeyOfAPrefectureIsRevoked) {
  FallAsleep(1);
  std::filesystem::copy(Ring("desk"), Ring("thief"), std::filesystem::copy_options::recursive);
  Add(Place("place-b", "17", "Lie"));
  MustPublishWith("thief");
  ASSERT_TRUE(ResignWith("server"));
  EXPECT_EQ(Kiosk("awake"), "Lie");

  std::string stolen = KeyIdOf("desk", "pref-17");
  std::filesystem::remove(Ring("desk") + "/pref-17.pem");
  MakeRing("desk", {"pref-17-2"});
  ExpectUsage(Revoke(State(), stolen, {}, clock.Now()), "pref-17 would have too few keys");
  auto proposals = Revoke(State(), stolen.substr(0, 12), Public({"desk"}), clock.Now());
  auto copies = SignedBy(proposals, {"holder-2", "holder-3"});
  // Without the desk's new signature kiosks would refuse the shard, so nothing is announced.
  auto too_early = AssembleWith("server", copies);
  ASSERT_FALSE(too_early);
  EXPECT_NE(too_early.error().message.find("pref-17"), std::string::npos) << too_early.error().message;
  EXPECT_EQ(Kiosk("awake"), "Lie");

  Add(Place("place-b", "17", "Truth"));
  MustPublishWith("desk");  // prepared with the new key; the hourly job leaves it alone
  ASSERT_TRUE(ResignWith("server"));
  EXPECT_NE(Said().find("pref-17"), std::string::npos) << Said();
  EXPECT_EQ(Kiosk("awake"), "Lie");
  auto assembled = AssembleWith("server", copies);
  ASSERT_TRUE(assembled) << assembled.error().message;
  ExpectEverywhere("Truth");

  // The thief's signature is worth nothing any more.
  Add(Place("place-b", "17", "Second lie"));
  MustPublishWith("thief");
  ASSERT_TRUE(ResignWith("server"));
  ExpectEverywhere("Truth");
}

// A thief has the server's keys and lets the numbers leap to the end, so that nothing new can follow.
class LeapTest : public KeysTest {
 protected:
  void Leap(int64_t version) {
    KeyRing keys = Open("server");
    FeedState state = State();
    Json part = content::Dated(state.Find("snapshot")->part, version, clock.Now() + content::kSnapshotLife);
    std::string snapshot = *content::SignMetadata(part, keys.KeysOf("snapshot"));
    Write(MetadataPath(version, "snapshot"), snapshot);
    Json meta{{"snapshot.json", content::MetaEntry(version, snapshot)}};
    part = content::Dated(content::TimestampPart(meta, clock.Now()), version,
                          clock.Now() + content::kTimestampLife);
    Write("metadata/timestamp.json", *content::SignMetadata(part, keys.KeysOf("timestamp")));
  }

  void Recovers() {
    EXPECT_FALSE(ResignWith("server"));
    MakeRing("new server", {"snapshot-2", "timestamp-2"});
    auto proposals = Recover(State(), Public({"new server"}), clock.Now());
    auto assembled = AssembleWith("new server", SignedBy(proposals, {"holder-1", "holder-2", "holder-3"}));
    ASSERT_TRUE(assembled) << assembled.error().message;
    EXPECT_LT(State().Find("snapshot")->version, 10);
    Change("B2", "desk", "new server");
    ExpectEverywhere("B2");
    EXPECT_EQ(Kiosk("hit"), "B2");
  }
};

TEST_F(LeapTest, AFeedRecoversFromAFastForward) {
  FallAsleep(1);
  EXPECT_EQ(Kiosk("awake"), "B");
  std::string timestamp = Read("metadata/timestamp.json");
  Leap(std::numeric_limits<int64_t>::max());
  EXPECT_EQ(Kiosk("hit"), "B");
  // Without new keys a kiosk that was hit would follow nobody.
  Write("metadata/timestamp.json", timestamp);
  EXPECT_NE(Kiosk("hit").find("older"), std::string::npos);
  Leap(std::numeric_limits<int64_t>::max());
  Recovers();
}

TEST_F(KeysTest, WhatMakesNoSenseIsOneClearSentence) {
  MakeRing("fresh", {"root-6", "pref-17-2"});
  FeedState state = State();
  ExpectUsage(Rotate(state, "root", Public({"fresh"}), "", clock.Now()), "name the key that goes");
  ExpectUsage(Rotate(state, "root", Public({"fresh"}), "12345678", clock.Now()), "name the key that goes");
  ExpectUsage(Rotate(state, "pref-48", Public({"fresh"}), "", clock.Now()), "no such role");
  ExpectUsage(Rotate(state, "pref-13", Public({"fresh"}), "", clock.Now()), "the new key of pref-13");
  ExpectUsage(Rotate(state, "pref-17", Public({"desk"}), "", clock.Now()), "0 are given");
  ExpectUsage(Revoke(state, "ab", {}, clock.Now()), "8 digits");
  ExpectUsage(Revoke(state, std::string(64, '0'), {}, clock.Now()), "0 keys");
  ExpectUsage(Recover(state, Public({"server"}), clock.Now()), "0 are given");
  ExpectUsage(Renew(state, "pref-17", clock.Now()), "only root and targets");
  ExpectUsage(Renew(FeedState(), "root", clock.Now()), "found it first");
  EXPECT_FALSE(AddSignatures(state.Find("snapshot")->bytes, "x", Open("server")));
  EXPECT_FALSE(AddSignatures(state.Find("root")->bytes, "x", Open("desk")));
}

TEST_F(KeysTest, CopiesOfDifferentProposalsAreNotMixed) {
  auto one = Renew(State(), "root", clock.Now());
  auto other = Renew(State(), "root", clock.Now() + std::chrono::hours(1));
  auto copies = SignedBy(one, {"holder-1", "holder-2"});
  copies.push_back(SignedBy(other, {"holder-3"}).front());
  ExpectUsage(AssembleWith("server", copies), "different things");
}

TEST_F(KeysTest, AHolderSeesWhatHeSigns) {
  auto proposals = Renew(State(), "root", clock.Now());
  auto shown = DescribeProposal(proposals->front().bytes, "2.root.json");
  ASSERT_TRUE(shown);
  EXPECT_EQ(shown->front(), "root version 2, until 2028-11-22T01:00:00Z");
  EXPECT_EQ(shown->size(), 5u);
}

}  // namespace
}  // namespace tools
