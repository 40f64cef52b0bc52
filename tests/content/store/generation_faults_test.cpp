// Whatever operation fails while a generation is made, a kiosk finds the old content or the new, and the next
// try works.

#include <gtest/gtest.h>

#include "content/store/generation.h"
#include "content/store/places.h"
#include "tests/content/base/failing_disk.h"
#include "tests/content/store/failing_vfs.h"
#include "tests/content/store/scratch_cache.h"

namespace content {
namespace {

Json Place(const std::string& id) {
  return MakeRecord("place", id, {{"category", "garden"}, {"prefectures", {"17"}}});
}

Result<std::string> PublishOne(Disk& disk, const std::string& directory, const Json& record) {
  Generation generation = TRY(Generation::Begin(disk, directory));
  TRY(generation.Put("national", record["id"], DumpJson(record)));
  return generation.Finish(*ParseInstant(kPublished));
}

std::string PlacesShown(const std::string& directory) {
  auto cache = Cache::Open(directory);
  return cache ? Ids(PlacesIn(*cache, "17", At("2026-11-23"))) : cache.error().message;
}

void ExpectOldOrNew(const ScratchCache& cache, bool finished, int nth) {
  std::string shown = PlacesShown(cache.path());
  EXPECT_TRUE(shown == "place-old" || shown == "place-new place-old")
      << "operation " << nth << " left: " << shown;
  EXPECT_TRUE(!finished || shown == "place-new place-old") << "operation " << nth << " was lost in silence";
}

void ExpectTheNextTryWorks(ScratchCache& cache, int nth) {
  cache.Publish({Place("place-new")});
  EXPECT_EQ(PlacesShown(cache.path()), "place-new place-old") << "after operation " << nth;
  EXPECT_LE(cache.disk().List(cache.path())->size(), 3u)
      << "after operation " << nth << " something is never swept";
}

class FailingDisks : public testing::TestWithParam<FailingDisk::Afterwards> {};

TEST_P(FailingDisks, LeaveTheOldGenerationOrTheNew) {
  bool succeeded = false;
  for (int nth = 1; !succeeded; ++nth) {
    ASSERT_LT(nth, 200);
    ScratchCache cache;
    cache.Publish({Place("place-older")});
    cache.Publish({Place("place-old")});
    {
      auto generation = Generation::Begin(cache.disk(), cache.path());
      ASSERT_TRUE(generation->Remove("national", "place-older"));
      ASSERT_TRUE(generation->Finish(*ParseInstant(kPublished)));
    }
    FailingDisk failing(cache.disk(), nth, GetParam());
    auto finished = PublishOne(failing, cache.path(), Place("place-new"));
    ExpectOldOrNew(cache, static_cast<bool>(finished), nth);
    ExpectTheNextTryWorks(cache, nth);
    succeeded = !failing.failed();
  }
}

INSTANTIATE_TEST_SUITE_P(Disks, FailingDisks,
                         testing::Values(FailingDisk::Afterwards::Works, FailingDisk::Afterwards::StaysDead));

class FailingDatabases : public testing::TestWithParam<FailingVfs::Afterwards> {};

TEST_P(FailingDatabases, LeaveTheOldGenerationOrTheNew) {
  bool succeeded = false;
  for (int nth = 1; !succeeded; ++nth) {
    ASSERT_LT(nth, 1000);
    ScratchCache cache;
    cache.Publish({Place("place-old")});
    bool finished = false;
    {
      FailingVfs failing(nth, GetParam());
      finished = static_cast<bool>(PublishOne(cache.disk(), cache.path(), Place("place-new")));
      succeeded = !failing.failed();
    }
    ExpectOldOrNew(cache, finished, nth);
    ExpectTheNextTryWorks(cache, nth);
  }
}

INSTANTIATE_TEST_SUITE_P(Disks, FailingDatabases,
                         testing::Values(FailingVfs::Afterwards::Works, FailingVfs::Afterwards::StaysDead));

}  // namespace
}  // namespace content
