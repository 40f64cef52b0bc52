#include "sync/settings.h"

#include <gtest/gtest.h>

#include "tests/content/base/scratch_directory.h"

namespace zenkoku_sync {
namespace {

class SettingsTest : public testing::Test {
 protected:
  content::Result<Settings> Read(const std::string& text) {
    EXPECT_TRUE(disk.Write(directory / "sync.toml", text));
    return ReadSettings(disk, directory / "sync.toml");
  }

  content::ScratchDirectory directory;
  content::SystemDisk disk;
};

TEST_F(SettingsTest, ReadsEveryKey) {
  auto settings = Read(R"(
feeds = ["https://a.example/", "file:///media/usb"]
cache = "/c"
root = "/r"
proxy = "http://p:1"
ca = "/ca.pem"
centre = "centre-tama"
interval_seconds = 60
reserve_megabytes = 500
[blobs]
budget_megabytes = 3
spread_minutes = 0
[[blobs.rules]]
scope = "own"
kind = "brochure"
[[blobs.rules]]
scope = "other"
shard = "pref-13"
rendition = "pages"
fetch = false
)");
  ASSERT_TRUE(settings) << settings.error().message;
  EXPECT_EQ(settings->feeds, (std::vector<std::string>{"https://a.example/", "file:///media/usb"}));
  EXPECT_EQ(settings->cache, "/c");
  EXPECT_EQ(settings->root, "/r");
  EXPECT_EQ(settings->proxy, "http://p:1");
  EXPECT_EQ(settings->ca, "/ca.pem");
  EXPECT_EQ(settings->blobs.centre, "centre-tama");
  EXPECT_EQ(settings->interval, std::chrono::seconds(60));
  EXPECT_EQ(settings->reserve, 500'000'000u);
  EXPECT_EQ(settings->blobs.budget, 3'000'000u);
  EXPECT_EQ(settings->blob_spread, std::chrono::minutes(0));
  ASSERT_EQ(settings->blobs.rules.size(), 2u);
  EXPECT_EQ(settings->blobs.rules[0].scope, BlobRule::Scope::Own);
  EXPECT_EQ(settings->blobs.rules[0].kind, "brochure");
  EXPECT_TRUE(settings->blobs.rules[0].fetch);
  EXPECT_EQ(settings->blobs.rules[1].scope, BlobRule::Scope::Other);
  EXPECT_EQ(settings->blobs.rules[1].shard, "pref-13");
  EXPECT_EQ(settings->blobs.rules[1].rendition, "pages");
  EXPECT_FALSE(settings->blobs.rules[1].fetch);
}

TEST_F(SettingsTest, EverythingMayBeLeftOut) {
  auto settings = Read("");
  ASSERT_TRUE(settings);
  EXPECT_TRUE(settings->feeds.empty());
  EXPECT_EQ(settings->reserve, kLeastReserve);
  EXPECT_TRUE(settings->blobs.KeepsEverything());
}

TEST_F(SettingsTest, NamesFileLineAndReason) {
  struct Case {
    const char* text;
    const char* reason;
  };
  for (const Case& wrong :
       {Case{"cache = \"a\"\ncashe = \"b\"\n", "sync.toml:2: there is no setting cashe"},
        Case{"cache = 3\n", "sync.toml:1: the value of cache has the wrong type or range"},
        Case{"feeds = \"https://a\"\n", ":1: the value of feeds"},
        Case{"feeds = []\n", ":1: the value of feeds"}, Case{"feeds = [1]\n", ":1: the value of feeds"},
        Case{"interval_seconds = 0\n", ":1: the value of interval"},
        Case{"interval_seconds = 1.5\n", ":1: the value of interval"},
        Case{"reserve_megabytes = -1\n", ":1: the value of reserve"},
        Case{"blobs = 1\n", ":1: blobs is a table"},
        Case{"[blobs]\nbudget = 1\n", ":2: there is no setting budget"},
        Case{"[blobs]\nrules = 1\n", ":2: rules are written as"},
        Case{"[blobs]\nrules = [1]\n", ":2: a rule is a table"},
        Case{"[[blobs.rules]]\nscope = \"ours\"\n", ":2: the value of scope"},
        Case{"[[blobs.rules]]\nfetch = 1\n", ":2: the value of fetch"}, Case{"cache = \n", "sync.toml:1:"}}) {
    auto settings = Read(wrong.text);
    ASSERT_FALSE(settings) << wrong.text;
    EXPECT_NE(settings.error().message.find(wrong.reason), std::string::npos)
        << wrong.text << " -> " << settings.error().message;
  }
  auto missing = ReadSettings(disk, directory / "nowhere.toml");
  ASSERT_FALSE(missing);
  EXPECT_NE(missing.error().message.find("nowhere.toml"), std::string::npos);
}

// The example that operators begin with is one that the program reads.
TEST_F(SettingsTest, TheExampleIsRead) {
  auto settings = ReadSettings(disk, SYNC_SETTINGS);
  ASSERT_TRUE(settings) << settings.error().message;
  EXPECT_EQ(settings->feeds.size(), 2u);
  EXPECT_EQ(settings->blobs.rules.size(), 1u);
}

}  // namespace
}  // namespace zenkoku_sync
