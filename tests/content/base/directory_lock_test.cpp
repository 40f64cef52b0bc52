#include "content/base/directory_lock.h"

#include <gtest/gtest.h>

#include "tests/content/base/scratch_directory.h"

namespace content {
namespace {

TEST(DirectoryLock, LetsOneInAndTheNextWhenThatOneIsGone) {
  ScratchDirectory scratch;
  std::string directory = scratch / "made/for/it";
  {
    auto first = DirectoryLock::Take(directory, "zenkoku-feed");
    ASSERT_TRUE(first) << first.error().message;
    auto second = DirectoryLock::Take(directory, "zenkoku-feed");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, Error::Kind::Usage);
    EXPECT_EQ(second.error().message, "another zenkoku-feed is at work on " + directory);
  }
  EXPECT_TRUE(DirectoryLock::Take(directory, "zenkoku-feed"));
}

TEST(DirectoryLock, NamesADirectoryThatCannotBeMade) {
  auto lock = DirectoryLock::Take("/dev/null/feed", "zenkoku-feed");
  ASSERT_FALSE(lock);
  EXPECT_EQ(lock.error().kind, Error::Kind::Usage);
  EXPECT_NE(lock.error().message.find("/dev/null/feed"), std::string::npos) << lock.error().message;
}

}  // namespace
}  // namespace content
