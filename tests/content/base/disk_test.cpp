#include "content/base/disk.h"

#include <gtest/gtest.h>

#include "tests/content/base/scratch_directory.h"

namespace content {
namespace {

constexpr uint64_t kLimit = 1 << 20;

class SystemDiskTest : public testing::Test {
 protected:
  SystemDisk disk_;
  ScratchDirectory scratch_;
};

TEST_F(SystemDiskTest, ReadsWhatWasWritten) {
  std::string bytes("a\0b\n", 4);
  ASSERT_TRUE(disk_.Write(scratch_ / "file", bytes));
  EXPECT_EQ(*disk_.Read(scratch_ / "file", kLimit), bytes);
  ASSERT_TRUE(disk_.Write(scratch_ / "file", ""));
  EXPECT_EQ(*disk_.Read(scratch_ / "file", kLimit), "");
}

TEST_F(SystemDiskTest, ReadsNothingUnbounded) {
  ASSERT_TRUE(disk_.Write(scratch_ / "file", "12345"));
  EXPECT_TRUE(disk_.Read(scratch_ / "file", 5));
  EXPECT_EQ(disk_.Read(scratch_ / "file", 4).error().kind, Error::Kind::Damaged);
  EXPECT_EQ(disk_.Read("/dev/zero", kLimit).error().kind, Error::Kind::Damaged);
}

TEST_F(SystemDiskTest, SaysWhatIsNotThere) {
  auto missing = disk_.Read(scratch_ / "missing", kLimit);
  EXPECT_EQ(missing.error().kind, Error::Kind::NotFound);
  EXPECT_EQ(missing.error().message, "read " + (scratch_ / "missing") + ": No such file or directory");
  EXPECT_EQ(disk_.Rename(scratch_ / "missing", scratch_ / "x").error().kind, Error::Kind::NotFound);
  EXPECT_EQ(disk_.List(scratch_ / "missing").error().kind, Error::Kind::NotFound);
  EXPECT_EQ(disk_.Clone(scratch_ / "missing", scratch_ / "x").error().kind, Error::Kind::NotFound);
  EXPECT_FALSE(disk_.Exists(scratch_ / "missing"));
  EXPECT_TRUE(disk_.Remove(scratch_ / "missing"));
}

TEST_F(SystemDiskTest, ClonesOntoNothingOnly) {
  std::string bytes(300000, 'x');
  ASSERT_TRUE(disk_.Write(scratch_ / "from", bytes));
  ASSERT_TRUE(disk_.Clone(scratch_ / "from", scratch_ / "to"));
  EXPECT_EQ(*disk_.Read(scratch_ / "to", kLimit), bytes);
  EXPECT_FALSE(disk_.Clone(scratch_ / "from", scratch_ / "to"));
}

TEST_F(SystemDiskTest, ListsNamesInOrder) {
  ASSERT_TRUE(disk_.MakeDirectories(scratch_ / "a/b/c"));
  ASSERT_TRUE(disk_.MakeDirectories(scratch_ / "a/b/c"));
  for (const char* name : {"a/2", "a/10", "a/1"}) ASSERT_TRUE(disk_.Write(scratch_ / name, ""));
  EXPECT_EQ(*disk_.List(scratch_ / "a"), (std::vector<std::string>{"1", "10", "2", "b"}));
  EXPECT_GT(*disk_.FreeBytes(scratch_.path()), 0u);
}

TEST_F(SystemDiskTest, MakesNoDirectoryWhereAFileIs) {
  ASSERT_TRUE(disk_.Write(scratch_ / "file", ""));
  EXPECT_FALSE(disk_.MakeDirectories(scratch_ / "file"));
  EXPECT_FALSE(disk_.MakeDirectories(scratch_ / "file/inner"));
}

TEST(ParentOf, IsWhereANameStands) {
  EXPECT_EQ(ParentOf("a/b"), "a");
  EXPECT_EQ(ParentOf("/a/b/"), "/a");
  EXPECT_EQ(ParentOf("/a"), "/");
  EXPECT_EQ(ParentOf("/"), "/");
  EXPECT_EQ(ParentOf("a"), ".");
}

TEST(Join, PutsOneSlashBetween) {
  EXPECT_EQ(Join("a/b", "c"), "a/b/c");
  EXPECT_EQ(Join("a/", "c"), "a/c");
  EXPECT_EQ(Join("", "c"), "c");
  EXPECT_EQ(Join("/", "c"), "/c");
}

}  // namespace
}  // namespace content
