#include "sync/room.h"

#include <gtest/gtest.h>

#include "tests/content/base/scratch_directory.h"

namespace zenkoku_sync {
namespace {

TEST(Room, RemembersWhatAnUpdateThatRanFullNeeded) {
  content::ScratchDirectory directory;
  content::SystemDisk disk;
  Room room(disk, directory.path(), 0);
  EXPECT_EQ(room.Remembered(), 0u);
  room.Remember(1000);
  EXPECT_EQ(room.Remembered(), 2000u);
  room.Remember(1000);
  EXPECT_EQ(room.Remembered(), 2000u);
  room.Forget();
  EXPECT_EQ(room.Remembered(), 0u);
}

TEST(Room, NoUpdateBeginsBeforeThatMuchIsThere) {
  content::ScratchDirectory directory;
  content::SystemDisk disk;
  Room room(disk, directory.path(), 0);
  EXPECT_TRUE(room.Check(1));
  room.Remember(400'000'000'000'000);
  auto checked = room.Check(1);
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().kind, content::Error::Kind::DiskFull);
  EXPECT_NE(checked.error().message.find(" bytes: 800,000,000,000,000 are needed"), std::string::npos)
      << checked.error().message;
  EXPECT_GT(room.missing(), 0u);
  room.Forget();
  EXPECT_TRUE(room.Check(1));
}

TEST(Room, ADamagedNoteAsksForNothing) {
  content::ScratchDirectory directory;
  content::SystemDisk disk;
  Room room(disk, directory.path(), 0);
  for (const char* damaged : {"", "x", "-5"}) {
    ASSERT_TRUE(disk.Write(directory / "needed-room", damaged));
    EXPECT_EQ(room.Remembered(), 0u) << damaged;
  }
}

}  // namespace
}  // namespace zenkoku_sync
