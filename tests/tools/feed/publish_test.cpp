#include "tools/feed/publish.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>

#include "content/base/sha256.h"
#include "content/feed/head.h"
#include "content/feed/tuf_client.h"
#include "tests/content/base/failing_disk.h"
#include "tests/sync/workshop.h"
#include "tools/feed/feed_state.h"

namespace tools {
namespace {

using content::Error;
using std::chrono::days;
using std::chrono::hours;
using zenkoku_sync::Workshop;
using Files = std::map<std::string, std::string>;  // path below feed/ -> SHA-256

class PublishTest : public testing::Test, public Workshop {
 protected:
  void SetUp() override { Add(Place("place-b", "17", "B")); }

  Files FeedNow() {
    Files files;
    std::filesystem::path feed = directory / "feed";
    if (!std::filesystem::exists(feed)) return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(feed)) {
      if (!entry.is_regular_file()) continue;
      files[entry.path().lexically_relative(feed)] =
          content::Sha256Hex(*disk.Read(entry.path(), 100'000'000));
    }
    return files;
  }

  // Directories (and names of metadata) of what is in `after` and not in `before`.
  static std::multiset<std::string> NewIn(const Files& before, const Files& after) {
    std::multiset<std::string> added;
    for (const auto& [path, hash] : after) {
      if (before.contains(path) && before.at(path) == hash) continue;
      added.insert(path.starts_with("metadata/") ? path : path.substr(0, path.find('/')));
    }
    return added;
  }

  content::Head HeadOf(const std::string& shard) {
    FeedFiles files(disk, directory / "feed");
    auto state = ReadFeedState(files);
    EXPECT_TRUE(state);
    auto head = ReadHead(files, *state, shard);
    EXPECT_TRUE(head);
    return (*head)->head;
  }

  // What a kiosk that trusts the first root thinks of the feed as it lies there.
  content::Result<void> Verify() {
    content::TrustedMemory trusted;
    EXPECT_TRUE(trusted.Save("root", Read("metadata/1.root.json")));
    content::TufClient client(transport, trusted, clock, "metadata/");
    return client.Refresh();
  }
};

TEST_F(PublishTest, ASecondTimeWritesNothing) {
  MustPublish();
  Files before = FeedNow();
  MustPublish();
  EXPECT_EQ(FeedNow(), before);
  EXPECT_EQ(lines, std::vector<std::string>{"nothing changed"});
}

TEST_F(PublishTest, WritesOnlyWhatChanged) {
  MustPublish();
  Files before = FeedNow();
  Add(Place("place-b", "17", "Another sentence"));
  MustPublish();
  Files after = FeedNow();
  EXPECT_EQ(NewIn(before, after),
            (std::multiset<std::string>{"metadata/2.pref-17.json", "metadata/2.snapshot.json",
                                        "metadata/timestamp.json", "pack", "pack", "targets"}));
  for (const auto& [path, hash] : before) EXPECT_TRUE(after.contains(path)) << path;
}

TEST_F(PublishTest, RefusesErrorsBeforeAnythingIsWritten) {
  content::Json place = Place("place-c", "17", "C");
  place.erase("sources");
  Add(place);
  auto published = Publish();
  ASSERT_FALSE(published);
  EXPECT_EQ(published.error().kind, Error::Kind::Denied);
  EXPECT_NE(published.error().message.find("1 error"), std::string::npos) << published.error().message;
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_NE(lines[0].find("place-c"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(directory / "feed"));
  EXPECT_FALSE(std::filesystem::exists(directory / "keys"));
}

TEST_F(PublishTest, MakesPrivateKeysThatAreReallyPrivate) {
  MustPublish();
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(directory / "keys").permissions(), perms::owner_all);
  int keys = 0;
  for (const auto& entry : std::filesystem::directory_iterator(directory / "keys")) {
    EXPECT_EQ(entry.status().permissions(), perms::owner_read | perms::owner_write) << entry.path();
    ++keys;
  }
  EXPECT_EQ(keys, 5 + 3 + 2 + 48);
}

TEST_F(PublishTest, RootNeedsThreeOfFiveAndTargetsTwoOfThree) {
  MustPublish();
  auto envelope = content::ParseEnvelope(Read("metadata/1.root.json"), "root");
  auto root = content::ParseRoot(*envelope, "root");
  ASSERT_TRUE(root);
  EXPECT_EQ(root->roles["root"].keyids.size(), 5u);
  EXPECT_EQ(root->roles["root"].threshold, 3u);
  EXPECT_EQ(root->roles["targets"].keyids.size(), 3u);
  EXPECT_EQ(root->roles["targets"].threshold, 2u);
  auto targets =
      content::ParseTargets(*content::ParseEnvelope(Read("metadata/1.targets.json"), "targets"), "targets");
  ASSERT_TRUE(targets);
  EXPECT_EQ(targets->delegations.size(), 48u);
  std::set<std::string> keys;
  for (const content::Delegation& delegation : targets->delegations) {
    EXPECT_TRUE(delegation.terminating);
    keys.insert(delegation.role.keyids.front());
  }
  EXPECT_EQ(keys.size(), 48u);
}

TEST_F(PublishTest, KeepsDeltasFromPowersOfTwoBefore) {
  for (int release = 1; release <= 10; ++release) {
    Add(Place("place-b", "17", "release " + std::to_string(release)));
    MustPublish();
  }
  content::Head head = HeadOf("pref-17");
  EXPECT_EQ(head.release, 10);
  std::vector<int64_t> from;
  for (const content::Head::Delta& delta : head.deltas) from.push_back(delta.from);
  EXPECT_EQ(from, (std::vector<int64_t>{9, 8, 6, 2}));
}

TEST_F(PublishTest, ADamagedOlderPackOnlyMeansOneDeltaFewer) {
  MustPublish();
  Write(content::PackPath(HeadOf("pref-17").full.sha256), "not a pack");
  Add(Place("place-b", "17", "B2"));
  MustPublish();
  EXPECT_TRUE(HeadOf("pref-17").deltas.empty());
  EXPECT_TRUE(Verify());
}

TEST_F(PublishTest, SignsTheTimestampAgainAfterAnHour) {
  MustPublish();
  Files before = FeedNow();
  clock.Advance(hours(2));
  MustPublish();
  EXPECT_EQ(NewIn(before, FeedNow()), std::multiset<std::string>{"metadata/timestamp.json"});
  EXPECT_EQ(lines, std::vector<std::string>{"nothing changed; signed again"});
}

TEST_F(PublishTest, SignsAgainWhatIsAboutToExpire) {
  MustPublish();
  for (int month = 0; month < 30; ++month) {
    clock.Advance(days(13));
    MustPublish();
    auto verified = Verify();
    ASSERT_TRUE(verified) << month << ": " << verified.error().message;
    ASSERT_TRUE(zenkoku_sync::RunRound(disk, transport, clock,
                                       {"", cache(), directory / "feed/metadata/1.root.json"}));
  }
  EXPECT_EQ(HeadOf("pref-17").release, 1);
}

TEST_F(PublishTest, AMissingKeyIsNamedAndNothingIsAnnounced) {
  MustPublish();
  std::string timestamp = Read("metadata/timestamp.json");
  std::filesystem::remove(directory / "keys/pref-17.pem");
  Add(Place("place-b", "17", "B2"));
  auto published = Publish();
  ASSERT_FALSE(published);
  EXPECT_NE(published.error().message.find("pref-17"), std::string::npos) << published.error().message;
  EXPECT_EQ(Read("metadata/timestamp.json"), timestamp);
  EXPECT_TRUE(Verify());
}

TEST_F(PublishTest, MakesNoKeysForAFeedThatIsSigned) {
  MustPublish();
  std::filesystem::remove_all(directory / "keys");
  auto published = Publish();
  ASSERT_FALSE(published);
  EXPECT_EQ(published.error().kind, Error::Kind::Usage);
  EXPECT_FALSE(std::filesystem::exists(directory / "keys"));
}

TEST_F(PublishTest, AClockThatStandsBeforeTheLastPublicationIsNotBelieved) {
  MustPublish();
  clock.Set(*content::ParseInstant("1970-01-01T00:00:00Z"));
  Add(Place("place-b", "17", "B2"));
  MustPublish();
  EXPECT_EQ(content::FormatInstant(HeadOf("pref-17").published), "2026-11-23T01:00:00Z");
}

// The disk fails at its nth operation, for every n: kiosks see the old feed or the new one, and publishing
// again succeeds.
TEST_F(PublishTest, OnAFailingDiskAnnouncesTheOldFeedOrTheNew) {
  MustPublish();
  Add(Place("place-b", "17", "B2"));
  std::filesystem::copy(directory / "feed", directory / "kept", std::filesystem::copy_options::recursive);
  int failures = 0;
  for (int n = 1;; ++n) {
    std::filesystem::remove_all(directory / "feed");
    std::filesystem::copy(directory / "kept", directory / "feed", std::filesystem::copy_options::recursive);
    content::FailingDisk failing(disk, n, content::FailingDisk::Afterwards::StaysDead);
    auto published =
        tools::Publish(failing, clock, {directory / "library", directory / "feed", directory / "keys"},
                       [](const std::string&) {});
    if (!failing.failed()) break;
    failures += published ? 0 : 1;
    ASSERT_TRUE(Verify()) << n;
    int64_t release = HeadOf("pref-17").release;
    EXPECT_TRUE(release == 1 || release == 2) << n;
    MustPublish();
    ASSERT_TRUE(Verify()) << n;
    EXPECT_EQ(HeadOf("pref-17").release, 2) << n;
  }
  EXPECT_GT(failures, 50);
}

}  // namespace
}  // namespace tools
