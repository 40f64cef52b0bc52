#include "tools/feed/key_ring.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/content/base/failing_disk.h"
#include "tests/content/base/scratch_directory.h"

namespace tools {
namespace {

using content::Error;
using std::filesystem::perms;

class KeyRingTest : public testing::Test {
 protected:
  content::ScratchDirectory directory;
  content::SystemDisk disk;
};

TEST_F(KeyRingTest, ReadsNamesAsRoles) {
  EXPECT_EQ(RoleOfKey("root-3"), "root");
  EXPECT_EQ(RoleOfKey("pref-13"), "pref-13");
  EXPECT_EQ(RoleOfKey("pref-13-2"), "pref-13");
  EXPECT_EQ(RoleOfKey("timestamp-12"), "timestamp");
  for (const char* wrong : {"", "pref-48", "pref-13-", "root-", "root-x", "backup", "-1"}) {
    EXPECT_FALSE(RoleOfKey(wrong)) << wrong;
  }
}

TEST_F(KeyRingTest, MakesTheKeysThatAreAskedForAndKeepsThemPrivate) {
  ASSERT_TRUE(MakeKeys(disk, directory / "ring/", {"snapshot", "pref-13"}));
  ASSERT_TRUE(MakeKeys(disk, directory / "ring", {"pref-13-2"}));
  EXPECT_EQ(std::filesystem::status(directory / "ring").permissions(), perms::owner_all);
  for (const char* name : {"snapshot.pem", "pref-13.pem", "pref-13-2.pem"}) {
    EXPECT_EQ(std::filesystem::status(directory / "ring/" + name).permissions(),
              perms::owner_read | perms::owner_write)
        << name;
  }
  auto ring = KeyRing::Open(disk, directory / "ring");
  ASSERT_TRUE(ring);
  EXPECT_EQ(ring->KeysOf("pref-13").size(), 2u);
  EXPECT_EQ(ring->KeysOf("snapshot").size(), 1u);
  EXPECT_TRUE(ring->KeysOf("root").empty());
  EXPECT_EQ(ring->Public().size(), 3u);
}

TEST_F(KeyRingTest, NeitherOverwritesAKeyNorMakesOneForNobody) {
  ASSERT_TRUE(MakeKeys(disk, directory / "ring", {"snapshot"}));
  std::string before = *disk.Read(directory / "ring/snapshot.pem", 10'000);
  for (const char* name : {"snapshot", "../snapshot", "pref-99"}) {
    auto made = MakeKeys(disk, directory / "ring", {name});
    ASSERT_FALSE(made) << name;
    EXPECT_EQ(made.error().kind, Error::Kind::Usage);
  }
  EXPECT_EQ(*disk.Read(directory / "ring/snapshot.pem", 10'000), before);
}

TEST_F(KeyRingTest, OpensEncryptedKeysWithTheirPassphrase) {
  ASSERT_TRUE(MakeKeys(disk, directory / "ring", {"root-1"}, "correct horse"));
  EXPECT_TRUE(KeyRing::Open(disk, directory / "ring", "correct horse"));
  auto without = KeyRing::Open(disk, directory / "ring");
  ASSERT_FALSE(without);
  EXPECT_EQ(without.error().kind, Error::Kind::Usage);
  EXPECT_NE(without.error().message.find("root-1.pem"), std::string::npos) << without.error().message;
}

TEST_F(KeyRingTest, OnAFailingDiskHasAllKeysOrNone) {
  int failures = 0;
  for (int n = 1;; ++n) {
    std::string ring = directory / "ring" + std::to_string(n);
    content::FailingDisk failing(disk, n, content::FailingDisk::Afterwards::StaysDead);
    auto made = MakeKeys(failing, ring, {"snapshot", "timestamp"});
    if (!failing.failed()) break;
    failures += made ? 0 : 1;
    EXPECT_FALSE(disk.Exists(ring)) << n;
    ASSERT_TRUE(MakeKeys(disk, ring, {"snapshot", "timestamp"})) << n;
    EXPECT_EQ(KeyRing::Open(disk, ring)->Public().size(), 2u) << n;
  }
  EXPECT_GT(failures, 5);
}

}  // namespace
}  // namespace tools
