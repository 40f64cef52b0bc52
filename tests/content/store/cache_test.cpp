#include "content/store/cache.h"

#include <gtest/gtest.h>

#include <random>

#include "content/store/brochures.h"
#include "content/store/centres.h"
#include "content/store/events.h"
#include "content/store/notices.h"
#include "content/store/places.h"
#include "content/store/prefectures.h"
#include "content/store/routes.h"
#include "content/store/search.h"
#include "content/store/shops.h"
#include "tests/content/model/samples.h"
#include "tests/content/store/scratch_cache.h"

namespace content {
namespace {

constexpr uint64_t kLimit = 16 << 20;

// Asks every question; returns how many were answered. What counts is that it returns.
int AskEverything(const Cache& cache) {
  JapanTime now = At("2026-11-23T10:00");
  int answered = 0;
  auto count = [&](const auto& result) { answered += result ? 1 : 0; };
  count(Regions(cache));
  count(Prefectures(cache));
  count(PrefectureWithCode(cache, "17"));
  count(PlacesIn(cache, "17", now));
  count(PlaceWithId(cache, "place-kenrokuen"));
  count(Shops(cache, {now, "chubu", "17"}, now));
  count(ShopWithId(cache, "shop-ishikawa-yaesu"));
  count(Events(cache));
  count(EventsOn(cache, *ParseDate("2026-11-28")));
  count(Routes(cache));
  count(RoutesThrough(cache, "17"));
  count(Programmes(cache));
  count(Themes(cache));
  count(Centres(cache));
  count(Brochures(cache, "en", "17", now));
  count(ActiveNotices(cache, now, nullptr));
  count(NextNoticeChange(cache, now));
  for (const char* typed : {"k", "kenrokuen", "garden of the"}) count(Search(cache, {typed, "en", {}, now}));
  return answered;
}
constexpr int kQuestions = 20;

int AnsweredIn(const std::string& directory) {
  auto cache = Cache::Open(directory);
  if (cache) return AskEverything(*cache);
  EXPECT_FALSE(cache.error().message.empty());
  return -1;
}

TEST(Cache, AnswersEveryQuestion) {
  ScratchCache scratch;
  scratch.Publish(Samples());
  EXPECT_EQ(AnsweredIn(scratch.path()), kQuestions);
  Cache cache = scratch.Open();
  std::string hash(64, 'a');
  EXPECT_EQ(cache.BlobPath(hash), scratch.path() + "/blobs/aa/" + hash);
  EXPECT_EQ(cache.BlobPath("../x"), "");
}

TEST(Cache, IsNotFoundWhereThereIsNone) {
  ScratchCache scratch;
  EXPECT_EQ(Cache::Open(scratch / "missing").error().kind, Error::Kind::NotFound);
  EXPECT_EQ(Cache::Open(scratch.path()).error().kind, Error::Kind::NotFound);
  EXPECT_EQ(CurrentGeneration(scratch.path()).error().kind, Error::Kind::NotFound);
  ASSERT_TRUE(scratch.disk().Write(scratch / "current", "content-7.db\n"));
  EXPECT_EQ(Cache::Open(scratch.path()).error().kind, Error::Kind::NotFound);
}

TEST(Cache, OpensOnlyWhatCurrentMayName) {
  ScratchCache scratch;
  std::string name = scratch.Publish(Samples());
  ASSERT_TRUE(scratch.disk().MakeDirectories(scratch / "content-1"));
  for (std::string current : {std::string(""),
                              std::string("\n"),
                              std::string("../../x"),
                              std::string("/etc/passwd"),
                              std::string("current"),
                              "./" + name,
                              name + "\n\n",
                              name + " ",
                              " " + name,
                              name + "\nx",
                              name + "?mode=rw",
                              std::string("content-.db"),
                              std::string("content-0.db"),
                              std::string("content-01.db"),
                              std::string("content-+1.db"),
                              std::string("content--1.db"),
                              std::string("content-1/../content-1.db"),
                              std::string("content-99999999999999999999.db"),
                              std::string("content-1.db\0.db", 16),
                              std::string(1000, 'x'),
                              std::string("content-1.dB"),
                              std::string("content-1.db-journal"),
                              std::string("content-.db.db")}) {
    ASSERT_TRUE(scratch.disk().Write(scratch / "current", current));
    auto cache = Cache::Open(scratch.path());
    ASSERT_FALSE(cache) << current;
    EXPECT_EQ(cache.error().kind, Error::Kind::Damaged) << current;
  }
  for (std::string current : {name, name + "\n"}) {
    ASSERT_TRUE(scratch.disk().Write(scratch / "current", current));
    EXPECT_TRUE(Cache::Open(scratch.path())) << current;
  }
}

TEST(Cache, RefusesOtherFormatsAndDatabases) {
  for (const char* change :
       {"PRAGMA user_version = 0", "PRAGMA user_version = 999", "PRAGMA application_id = 1",
        "DELETE FROM origin", "DROP TABLE origin", "UPDATE origin SET value = 'noon'"}) {
    ScratchCache scratch;
    std::string name = scratch.Publish(Samples());
    {
      auto database = Database::Open(scratch / name, Database::Mode::ReadWrite);
      ASSERT_TRUE(database->Script(change));
    }
    auto cache = Cache::Open(scratch.path());
    ASSERT_FALSE(cache) << change;
    EXPECT_EQ(cache.error().kind, Error::Kind::Damaged) << change;
  }
}

TEST(Cache, SurvivesTruncation) {
  ScratchCache scratch;
  std::string path = scratch / scratch.Publish(Samples());
  std::string whole = *scratch.disk().Read(path, kLimit);
  for (size_t length = 0; length < whole.size(); length += length < 200 ? 1 : 509) {
    ASSERT_TRUE(scratch.disk().Write(path, whole.substr(0, length)));
    EXPECT_LT(AnsweredIn(scratch.path()), kQuestions) << length << " bytes";
  }
}

TEST(Cache, SurvivesRandomBytes) {
  std::mt19937 random(7);
  ScratchCache scratch;
  std::string path = scratch / scratch.Publish(Samples());
  std::string whole = *scratch.disk().Read(path, kLimit);
  auto byte = [&] { return static_cast<char>(random() & 0xff); };
  for (int round = 0; round < 200; ++round) {
    std::string changed = whole;
    for (int change = 0; change <= round; ++change) changed[random() % changed.size()] = byte();
    ASSERT_TRUE(scratch.disk().Write(path, changed));
    AnsweredIn(scratch.path());
  }
  for (size_t size : std::vector<size_t>{1, 100, 5000, 50000}) {
    std::string noise(size, '\0');
    for (char& each : noise) each = byte();
    ASSERT_TRUE(scratch.disk().Write(path, noise));
    EXPECT_EQ(AnsweredIn(scratch.path()), -1);
  }
}

TEST(Cache, TellsOfARecordThatIsDamaged) {
  ScratchCache scratch;
  std::string name = scratch.Publish(Samples());
  {
    auto database = Database::Open(scratch / name, Database::Mode::ReadWrite);
    ASSERT_TRUE(database->Run("UPDATE record SET json = substr(json, 1, 100) WHERE kind = 'place'"));
  }
  Cache cache = scratch.Open();
  EXPECT_EQ(PlaceWithId(cache, "place-kenrokuen").error().kind, Error::Kind::Damaged);
  EXPECT_EQ(PlacesIn(cache, "17", At("2026-11-23")).error().kind, Error::Kind::Damaged);
  EXPECT_TRUE(Shops(cache, {}, At("2026-11-23")));
}

}  // namespace
}  // namespace content
