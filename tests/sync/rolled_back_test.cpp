#include "sync/rolled_back.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "content/store/places.h"
#include "tests/sync/workshop.h"

namespace zenkoku_sync {
namespace {

class RolledBackTest : public testing::Test, public Workshop {
 protected:
  void SetUp() override {
    PublishName("B");
    MustRound();
    PublishName("B2");
    MustRound();
  }
  void PublishName(const std::string& name) {
    Add(Place("place-b", "17", name));
    MustPublish();
  }
  std::string NameShown() {
    auto opened = content::Cache::Open(cache());
    return opened ? content::In(content::PlaceWithId(*opened, "place-b")->record.name, "en")
                  : opened.error().message;
  }
};

TEST_F(RolledBackTest, StaysUntilTheFeedHasANewerRelease) {
  auto name = RollBackAndHold(disk, cache());
  ASSERT_TRUE(name) << name.error().message;
  EXPECT_EQ(*name, "content-1.db");
  EXPECT_EQ(NameShown(), "B");
  for (int i = 0; i < 2; ++i) {
    RoundReport report = MustRound();
    EXPECT_TRUE(report.held);
    EXPECT_FALSE(report.updated);
    EXPECT_EQ(report.generation, "content-1.db");
    EXPECT_NE(Summary(report).find("newer release than 2"), std::string::npos) << Summary(report);
    EXPECT_EQ(NameShown(), "B");
  }
  // A signature that is only renewed is nothing new.
  clock.Advance(std::chrono::hours(2));
  MustPublish();
  EXPECT_TRUE(MustRound().held);
  PublishName("B3");
  EXPECT_TRUE(MustRound().updated);
  EXPECT_EQ(NameShown(), "B3");
  EXPECT_FALSE(disk.Exists(cache() + "/rolled-back.json"));
}

TEST_F(RolledBackTest, CanBeCancelled) {
  ASSERT_TRUE(RollBackAndHold(disk, cache()));
  ASSERT_TRUE(ForgetRollBack(disk, cache()));
  EXPECT_TRUE(MustRound().updated);
  EXPECT_EQ(NameShown(), "B2");
}

TEST_F(RolledBackTest, GoesBackOnceOnly) {
  ASSERT_TRUE(RollBackAndHold(disk, cache()));
  auto again = RollBackAndHold(disk, cache());
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().kind, content::Error::Kind::NotFound);
}

TEST_F(RolledBackTest, ADamagedNoteHoldsNothing) {
  ASSERT_TRUE(RollBackAndHold(disk, cache()));
  for (const char* damaged : {"", "{", "[]", "{\"pref-17\":\"2\"}"}) {
    ASSERT_TRUE(disk.Write(cache() + "/rolled-back.json", damaged));
    content::Head head;
    head.shard = "pref-17";
    head.release = 2;
    EXPECT_FALSE(HeldBack(disk, cache(), {head})) << damaged;
  }
}

}  // namespace
}  // namespace zenkoku_sync
