#include "tools/feed/clean.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "content/base/sha256.h"
#include "content/feed/head.h"
#include "tests/content/base/failing_disk.h"
#include "tests/tools/feed/feed_office.h"

namespace tools {
namespace {

using content::Error;
using content::Json;
using std::chrono::days;

class CleanTest : public testing::Test, public FeedOffice {
 protected:
  CleanReport MustClean() {
    auto report = Clean(disk, clock, directory / "feed");
    EXPECT_TRUE(report) << report.error().message;
    return report ? *report : CleanReport{};
  }
  // Each state has its own name and its own picture.
  void Publish(const std::string& name) {
    Json place = Place("place-b", "17", name);
    blobs_[name] = AddBlob("picture of " + name);
    place["image"] = {{"blob", blobs_[name]}, {"alt", place["name"]}};
    Add(place);
    MustPublish();
  }
  bool HasBlob(const std::string& name) {
    return disk.Exists(directory / "feed/" + content::BlobPath(blobs_.at(name)));
  }
  std::vector<int64_t> Versions(const std::string& role) {
    return *FeedFiles(disk, directory / "feed").Versions(role);
  }
  int Files() {
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(directory / "feed")) {
      files += entry.is_regular_file() ? 1 : 0;
    }
    return files;
  }

 private:
  std::map<std::string, std::string> blobs_;
};

TEST_F(CleanTest, KeepsForNinetyDaysWhatWasReplaced) {
  Publish("one");
  clock.Advance(days(10));
  Publish("two");  // replaces "one" on day 10
  clock.Advance(days(40));
  Publish("three");  // replaces "two" on day 50
  EXPECT_EQ(MustClean().removed, 0u);
  clock.Advance(days(49));  // day 99: "one" was replaced 89 days ago
  MustPublish();
  EXPECT_EQ(MustClean().removed, 0u);
  clock.Advance(days(2));  // day 101
  MustPublish();
  EXPECT_GT(MustClean().removed, 0u);
  EXPECT_FALSE(HasBlob("one"));
  EXPECT_TRUE(HasBlob("two"));
  EXPECT_TRUE(HasBlob("three"));
  EXPECT_EQ(MustClean().removed, 0u);
  EXPECT_EQ(Kiosk("new"), "three");
}

TEST_F(CleanTest, KeepsEveryRootAndTheOldMetadataForNinetyDays) {
  Publish("one");
  for (int month = 0; month < 30; ++month) {
    clock.Advance(days(25));
    MustPublish();
  }
  size_t roots = Versions("root").size();
  EXPECT_GT(roots, 1u);
  std::vector<int64_t> before = Versions("snapshot");
  MustClean();
  EXPECT_EQ(Versions("root").size(), roots);
  std::vector<int64_t> after = Versions("snapshot");
  EXPECT_LT(after.size(), before.size());
  EXPECT_GE(after.size(), 3u);
  EXPECT_EQ(after.back(), before.back());
  EXPECT_EQ(Kiosk("new"), "one");
}

TEST_F(CleanTest, RemovesWhatABrokenPublicationLeft) {
  Publish("one");
  int files = Files();
  Write("pack/aa.tmp", "");
  std::filesystem::remove(directory / "feed/pack/aa.tmp");
  std::string stray = content::PackPath(content::Sha256Hex("stray"));
  std::filesystem::create_directories(std::filesystem::path(directory / "feed/" + stray).parent_path());
  Write(stray, "stray");
  Write(stray + ".tmp", "st");
  Write("metadata/2.pref-17.json", "{}");
  EXPECT_EQ(MustClean().removed, 3u);
  EXPECT_EQ(Files(), files);
}

TEST_F(CleanTest, KeepsWhatADeskHasPrepared) {
  FoundInProduction();
  Add(Place("place-b", "17", "B2"));
  MustPublishWith("desk");
  EXPECT_EQ(MustClean().removed, 0u);
  ASSERT_TRUE(ResignWith("server"));
  EXPECT_EQ(Kiosk("one"), "B2");
}

TEST_F(CleanTest, RemovesNothingWhenSomethingCannotBeRead) {
  Publish("one");
  clock.Advance(days(200));
  Publish("two");
  FeedFiles files(disk, directory / "feed");
  auto head = ReadHead(files, State(), "pref-17");
  Write(content::PackPath((*head)->head.blobs.sha256), "not the manifest");
  int before = Files();
  auto cleaned = Clean(disk, clock, directory / "feed");
  ASSERT_FALSE(cleaned);
  EXPECT_EQ(cleaned.error().kind, Error::Kind::Damaged);
  EXPECT_EQ(Files(), before);
}

TEST_F(CleanTest, NeedsAFeed) {
  auto cleaned = Clean(disk, clock, directory / "nowhere");
  ASSERT_FALSE(cleaned);
  EXPECT_EQ(cleaned.error().kind, Error::Kind::Usage);
}

TEST_F(CleanTest, OnAFailingDiskRemovesNothingThatIsNeeded) {
  Publish("one");
  clock.Advance(days(30));
  Publish("two");
  clock.Advance(days(100));
  MustPublish();
  std::filesystem::copy(directory / "feed", directory / "kept", std::filesystem::copy_options::recursive);
  uint64_t removed = MustClean().removed;
  EXPECT_GT(removed, 0u);
  for (int n = 1;; ++n) {
    std::filesystem::remove_all(directory / "feed");
    std::filesystem::copy(directory / "kept", directory / "feed", std::filesystem::copy_options::recursive);
    content::FailingDisk failing(disk, n, content::FailingDisk::Afterwards::StaysDead);
    auto cleaned = Clean(failing, clock, directory / "feed");
    if (!failing.failed()) break;
    EXPECT_FALSE(cleaned) << n;
    EXPECT_EQ(Kiosk("at " + std::to_string(n)), "two") << n;
    EXPECT_TRUE(Clean(disk, clock, directory / "feed")) << n;
    EXPECT_FALSE(HasBlob("one")) << n;
    EXPECT_TRUE(HasBlob("two")) << n;
  }
}

}  // namespace
}  // namespace tools
