// A desk that has the shards' keys, a server that has the snapshot's and the timestamp's.

#include <gtest/gtest.h>

#include <filesystem>

#include "content/base/directory_lock.h"
#include "tests/content/base/failing_disk.h"
#include "tests/tools/feed/feed_office.h"

namespace tools {
namespace {

using content::Error;
using std::chrono::days;
using std::chrono::hours;

class DeskAndServerTest : public testing::Test, public FeedOffice {
 protected:
  void SetUp() override { FoundInProduction(); }

  void SetAside() { Copy(directory / "feed", directory / "kept"); }
  void TakeBack() { Copy(directory / "kept", directory / "feed"); }
  static void Copy(const std::string& from, const std::string& to) {
    std::filesystem::remove_all(to);
    std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
  }
};

TEST_F(DeskAndServerTest, ADeskPreparesAndTheServerAnnounces) {
  EXPECT_EQ(Kiosk("one"), "B");
  Add(Place("place-b", "17", "B2"));
  MustPublishWith("desk");
  EXPECT_NE(Said().find("it waits for the snapshot's and the timestamp's keys"), std::string::npos) << Said();
  EXPECT_EQ(Kiosk("one"), "B");
  MustPublishWith("desk");
  EXPECT_NE(Said().find("nothing changed"), std::string::npos) << Said();
  Add(Place("place-b", "17", "B3"));
  MustPublishWith("desk");
  ASSERT_TRUE(ResignWith("server"));
  EXPECT_EQ(Kiosk("one"), "B3");
}

TEST_F(DeskAndServerTest, TheHourlyJobKeepsAFeedAliveAsLongAsItsSlowestKey) {
  for (int day = 1; day < 80; ++day) {
    clock.Advance(days(1));
    ASSERT_TRUE(ResignWith("server"));
    ASSERT_EQ(Kiosk("one"), "B") << day;
  }
  EXPECT_NE(Said().find("pref-17: expires at 2027-02-21"), std::string::npos) << Said();
  MustPublishWith("desk");
  ASSERT_TRUE(ResignWith("server"));
  EXPECT_EQ(Said().find("pref-17"), std::string::npos) << Said();
  clock.Advance(days(13));
  EXPECT_EQ(Kiosk("one"), "B");
}

TEST_F(DeskAndServerTest, TheTimestampIsSignedEveryHour) {
  int64_t version = State().Find("timestamp")->version;
  clock.Advance(hours(1));
  ASSERT_TRUE(ResignWith("server"));
  EXPECT_EQ(State().Find("timestamp")->version, version + 1);
  EXPECT_EQ(State().Find("snapshot")->version, 2);
  EXPECT_EQ(State().published, clock.Now());
}

TEST_F(DeskAndServerTest, WithoutTheRightKeysNothingIsAnnounced) {
  std::string timestamp = Read("metadata/timestamp.json");
  MakeRing("stranger", {"snapshot", "timestamp"});
  for (const char* ring : {"desk", "nowhere", "stranger"}) {
    EXPECT_FALSE(ResignWith(ring)) << ring;
    EXPECT_EQ(Read("metadata/timestamp.json"), timestamp) << ring;
  }
  auto nowhere =
      tools::Resign(disk, clock, {directory / "no feed", Ring("server"), ""}, [](const std::string&) {});
  ASSERT_FALSE(nowhere);
  EXPECT_EQ(nowhere.error().kind, Error::Kind::Usage);
  EXPECT_FALSE(disk.Exists(directory / "no feed"));
}

TEST_F(DeskAndServerTest, TwoAtOnceAreToldSo) {
  auto lock = content::DirectoryLock::Take(directory / "feed", "zenkoku-feed");
  ASSERT_TRUE(lock);
  for (const auto& result : {PublishWith("desk"), ResignWith("server")}) {
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, Error::Kind::Usage);
    EXPECT_NE(result.error().message.find("another zenkoku-feed is at work"), std::string::npos);
  }
}

// Each disk operation of the desk, of the server and of an assembly fails in turn: kiosks see the old feed or
// the new one, and the next run completes.
TEST_F(DeskAndServerTest, OnAFailingDiskTheOldFeedStaysValid) {
  Add(Place("place-b", "17", "B2"));
  SetAside();
  std::filesystem::create_directories(Ring("small desk"));  // a key takes a millisecond to read
  for (const char* key : {"national", "pref-13", "pref-17"}) {
    std::filesystem::copy(Ring("desk") + "/" + key + ".pem", Ring("small desk") + "/" + key + ".pem");
  }
  auto proposals = Renew(State(), "root", clock.Now());
  std::vector<std::string> copies = SignedBy(proposals, {"holder-1", "holder-2", "holder-3"});
  auto ignore = [](const std::string&) {};
  int failures = 0;
  for (int n = 1;; ++n) {
    TakeBack();
    content::FailingDisk failing(disk, n, content::FailingDisk::Afterwards::StaysDead);
    auto published = tools::Publish(
        failing, clock, {directory / "library", directory / "feed", Ring("small desk"), ""}, ignore);
    auto assembled =
        tools::Assemble(failing, clock, {directory / "feed", Ring("server"), ""}, copies, ignore);
    if (!failing.failed()) break;
    failures += published && assembled ? 0 : 1;
    std::string shown = Kiosk("at " + std::to_string(n));
    EXPECT_TRUE(shown == "B" || shown == "B2") << n << ": " << shown;
    MustPublishWith("small desk");
    auto again = AssembleWith("server", copies);
    ASSERT_TRUE(again) << n << ": " << again.error().message;
    EXPECT_EQ(Kiosk("at " + std::to_string(n)), "B2") << n;
    EXPECT_EQ(State().Find("root")->version, 2) << n;
  }
  EXPECT_GT(failures, 50);
}

}  // namespace
}  // namespace tools
