#include "tools/brochure/sidecar.h"

#include <gtest/gtest.h>

namespace tools {
namespace {

TEST(Sidecar, SaysWhatTheCommandLineWould) {
  const auto words = ReadSidecar(
      "title-ja = \"金沢まち歩き\"\nprefectures = [\"17\"]\nuntil = \"2027-03-31\"\n[racks]\ncentre-tocho = "
      "\"B-12\"\n",
      "a.toml");
  ASSERT_TRUE(words) << words.error().message;
  EXPECT_EQ(words->title_ja, "金沢まち歩き");
  EXPECT_EQ(words->prefectures, std::vector<std::string>{"17"});
  EXPECT_EQ(words->valid_through, "2027-03-31");
  ASSERT_EQ(words->racks.size(), 1);
  EXPECT_EQ(words->racks[0].centre + " " + words->racks[0].rack, "centre-tocho B-12");
}

TEST(Sidecar, IsRefusedWithItsLine) {
  EXPECT_EQ(ReadSidecar("\ntitel = \"x\"\n", "a.toml").error().message, "a.toml:2: there is no word titel");
  EXPECT_EQ(ReadSidecar("from = 2026-11-28\n", "a.toml").error().message,
            "a.toml:1: the value of from is of another type (all are in quotes)");
  EXPECT_FALSE(ReadSidecar("= =", "a.toml"));
  EXPECT_FALSE(ReadSidecar("racks = 3", "a.toml"));
}

}  // namespace
}  // namespace tools
