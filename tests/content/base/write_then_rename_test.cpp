#include "content/base/write_then_rename.h"

#include <gtest/gtest.h>

#include "tests/content/base/failing_disk.h"
#include "tests/content/base/scratch_directory.h"

namespace content {
namespace {

constexpr uint64_t kLimit = 1 << 20;
constexpr std::string_view kOld = "the old content";
constexpr std::string_view kNew = "the new content, which is longer";

TEST(WriteThenRename, MakesAndReplaces) {
  SystemDisk disk;
  ScratchDirectory scratch;
  ASSERT_TRUE(WriteThenRename(disk, scratch / "file", kOld));
  ASSERT_TRUE(WriteThenRename(disk, scratch / "file", kNew));
  EXPECT_EQ(*disk.Read(scratch / "file", kLimit), kNew);
  EXPECT_EQ(*disk.List(scratch.path()), std::vector<std::string>{"file"});
}

class FailingWriteThenRename : public testing::TestWithParam<FailingDisk::Afterwards> {};

TEST_P(FailingWriteThenRename, LeavesTheOldOrTheNewContent) {
  SystemDisk disk;
  ScratchDirectory scratch;
  bool succeeded = false;
  for (int nth = 1; !succeeded; ++nth) {
    ASSERT_LT(nth, 100);
    ASSERT_TRUE(disk.Write(scratch / "file", kOld));
    FailingDisk failing(disk, nth, GetParam());
    auto written = WriteThenRename(failing, scratch / "file", kNew);
    std::string found = *disk.Read(scratch / "file", kLimit);
    EXPECT_TRUE(found == kOld || found == kNew) << "operation " << nth << " failed and left: " << found;
    EXPECT_TRUE(!written || found == kNew) << "operation " << nth;
    succeeded = !failing.failed();
    EXPECT_EQ(static_cast<bool>(written), succeeded) << "operation " << nth;
    ASSERT_TRUE(WriteThenRename(disk, scratch / "file", kNew))
        << "a leftover stands in the way of the next try";
  }
}

INSTANTIATE_TEST_SUITE_P(Disks, FailingWriteThenRename,
                         testing::Values(FailingDisk::Afterwards::Works, FailingDisk::Afterwards::StaysDead));

}  // namespace
}  // namespace content
