#include "kiosk/session/settings.h"

#include <gtest/gtest.h>

#include "content/base/disk.h"
#include "kiosk/session/freshness.h"

namespace kiosk {
namespace {

std::string Written(const std::string& name, const std::string& text) {
  content::SystemDisk disk;
  std::string path = testing::TempDir() + name;
  EXPECT_TRUE(disk.Write(path, text));
  return path;
}

TEST(Settings, ReadsEveryKey) {
  auto settings =
      ReadSettings(Written("kiosk.toml",
                           "centre = \"centre-tama\"\nlanguage = \"en\"\nstale_after_minutes = 5\n"
                           "notices = \"/var/lib/zenkoku/notices\"\n"));
  ASSERT_TRUE(settings) << settings.error().message;
  EXPECT_EQ(settings->centre, "centre-tama");
  EXPECT_EQ(settings->language, "en");
  EXPECT_EQ(settings->stale_after, std::chrono::minutes(5));
  EXPECT_EQ(settings->notices, "/var/lib/zenkoku/notices");
}

TEST(Settings, NamesFileLineAndReason) {
  struct Case {
    const char* text;
    const char* reason;
  };
  for (const Case& wrong : {Case{"language = \"en\"\ncenter = \"x\"\n", ":2: there is no setting center"},
                            Case{"language = 3\n", ":1: the value of language has the wrong type"},
                            Case{"notices = \"here\"\n", ":1: the value of notices"},
                            Case{"stale_after_minutes = -1\n", ":1: the value of stale_after_minutes"},
                            Case{"language = \n", ":1:"}}) {
    auto settings = ReadSettings(Written("wrong.toml", wrong.text));
    ASSERT_FALSE(settings) << wrong.text;
    EXPECT_NE(settings.error().message.find(wrong.reason), std::string::npos) << settings.error().message;
  }
}

TEST(Freshness, ComesFromTheDaemonsStatus) {
  content::SystemDisk disk;
  std::string directory = testing::TempDir() + "status";
  ASSERT_TRUE(disk.MakeDirectories(directory));
  ASSERT_TRUE(
      disk.Write(directory + "/status.json", R"({"checked":"2026-11-24T01:00:00Z","result":"current"})"));
  EXPECT_EQ(LastContact(directory), content::ParseInstant("2026-11-24T10:00+09:00"));
  for (const char* damaged : {"", "{", "[]", "{\"checked\":3}", "{\"checked\":\"yesterday\"}"}) {
    ASSERT_TRUE(disk.Write(directory + "/status.json", damaged));
    EXPECT_FALSE(LastContact(directory)) << damaged;
  }
}

}  // namespace
}  // namespace kiosk
