#include "content/store/blobs.h"

#include <gtest/gtest.h>

#include "content/base/sha256.h"
#include "tests/content/base/failing_disk.h"
#include "tests/content/base/scratch_directory.h"

namespace content {
namespace {

constexpr char kBytes[] = "a picture";

TEST(Blobs, AreFoundByTheirHash) {
  SystemDisk disk;
  ScratchDirectory scratch;
  Blobs blobs(disk, scratch / "blobs");
  auto hash = blobs.Put(kBytes);
  ASSERT_TRUE(hash);
  EXPECT_EQ(*hash, Sha256Hex(kBytes));
  EXPECT_EQ(blobs.PathOf(*hash), scratch / "blobs/" + hash->substr(0, 2) + "/" + *hash);
  EXPECT_TRUE(blobs.Has(*hash));
  EXPECT_EQ(*blobs.Get(*hash), kBytes);
  EXPECT_EQ(blobs.Get(Sha256Hex("other")).error().kind, Error::Kind::NotFound);
}

TEST(Blobs, AreWrittenOnce) {
  SystemDisk disk;
  ScratchDirectory scratch;
  ASSERT_TRUE(Blobs(disk, scratch.path()).Put(kBytes));
  FailingDisk counting(disk, 1000, FailingDisk::Afterwards::Works);
  ASSERT_TRUE(Blobs(counting, scratch.path()).Put(kBytes));
  EXPECT_EQ(counting.operations(), 1) << "the one operation is reading";
}

TEST(Blobs, ThatAreDamagedAreSeenAndReplaced) {
  SystemDisk disk;
  ScratchDirectory scratch;
  Blobs blobs(disk, scratch.path());
  std::string hash = *blobs.Put(kBytes);
  ASSERT_TRUE(disk.Write(blobs.PathOf(hash), "a pictvre"));
  EXPECT_EQ(blobs.Get(hash).error().kind, Error::Kind::Damaged);
  ASSERT_TRUE(blobs.Put(kBytes));
  EXPECT_EQ(*blobs.Get(hash), kBytes);
}

TEST(Blobs, AreNeverOutsideTheirDirectory) {
  SystemDisk disk;
  ScratchDirectory scratch;
  Blobs blobs(disk, scratch.path());
  for (std::string name : {std::string("../../etc/passwd"), std::string(""), std::string(64, 'g'),
                           std::string(64, 'A'), std::string(63, 'a'), std::string(61, 'a') + "/.."}) {
    EXPECT_EQ(blobs.PathOf(name), "") << name;
    EXPECT_FALSE(blobs.Has(name)) << name;
    EXPECT_EQ(blobs.Get(name).error().kind, Error::Kind::Damaged) << name;
  }
}

class FailingBlobs : public testing::TestWithParam<FailingDisk::Afterwards> {};

TEST_P(FailingBlobs, AreThereWholeOrNotAtAll) {
  SystemDisk disk;
  bool succeeded = false;
  for (int nth = 1; !succeeded; ++nth) {
    ASSERT_LT(nth, 100);
    ScratchDirectory scratch;
    FailingDisk failing(disk, nth, GetParam());
    auto put = Blobs(failing, scratch.path()).Put(kBytes);
    succeeded = !failing.failed();
    EXPECT_EQ(static_cast<bool>(put), succeeded) << "operation " << nth;
    Blobs blobs(disk, scratch.path());
    std::string hash = Sha256Hex(kBytes);
    if (blobs.Has(hash)) {
      EXPECT_EQ(*blobs.Get(hash), kBytes) << "operation " << nth;
    }
    ASSERT_TRUE(blobs.Put(kBytes)) << "a leftover stands in the way of the next try";
  }
}

INSTANTIATE_TEST_SUITE_P(Disks, FailingBlobs,
                         testing::Values(FailingDisk::Afterwards::Works, FailingDisk::Afterwards::StaysDead));

}  // namespace
}  // namespace content
