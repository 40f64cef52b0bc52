#include "sync/status.h"

#include <gtest/gtest.h>

#include "content/base/json.h"
#include "tests/content/base/scratch_directory.h"

namespace zenkoku_sync {
namespace {

using content::Error;
using content::Instant;
using content::Json;
using content::Result;

class StatusTest : public testing::Test {
 protected:
  Json Write(const char* attempted, const Result<RoundReport>& round) {
    EXPECT_TRUE(WriteStatus(disk, directory.path(), *content::ParseInstant(attempted), round));
    return *content::ParseJson(*disk.Read(directory / "status.json", 10'000), "status.json");
  }

  content::ScratchDirectory directory;
  content::SystemDisk disk;
};

TEST_F(StatusTest, KeepsTheLastContactWhileOffline) {
  RoundReport report;
  report.updated = true;
  report.release = 12;
  report.published = *content::ParseInstant("2026-11-23T00:00:00Z");
  Json status = Write("2026-11-23T01:00:00Z", report);
  EXPECT_EQ(status["result"], "updated");
  EXPECT_EQ(status["checked"], "2026-11-23T01:00:00Z");
  EXPECT_EQ(status["release"], 12);
  EXPECT_EQ(status["published"], "2026-11-23T00:00:00Z");

  status = Write("2026-11-23T02:00:00Z", Error{Error::Kind::Unreachable, "get x: no route to host"});
  EXPECT_EQ(status["result"], "offline");
  EXPECT_EQ(status["message"], "get x: no route to host");
  EXPECT_EQ(status["attempted"], "2026-11-23T02:00:00Z");
  EXPECT_EQ(status["checked"], "2026-11-23T01:00:00Z");
  EXPECT_EQ(status["release"], 12);
}

TEST_F(StatusTest, ADamagedFileIsReplaced) {
  ASSERT_TRUE(disk.Write(directory / "status.json", "[1,"));
  EXPECT_EQ(Write("2026-11-23T01:00:00Z", RoundReport{})["result"], "current");
}

TEST(Outcome, HasAWordAndAnExitCodeForEachKindOfEnd) {
  auto code = [](Error::Kind kind) { return ExitCode(OutcomeOf(Error{kind, "x"})); };
  EXPECT_EQ(ExitCode(OutcomeOf(RoundReport{})), 0);
  EXPECT_EQ(code(Error::Kind::Usage), 2);
  EXPECT_EQ(code(Error::Kind::Unreachable), 3);
  EXPECT_EQ(code(Error::Kind::NotFound), 3);
  EXPECT_EQ(code(Error::Kind::Denied), 4);
  EXPECT_EQ(code(Error::Kind::Damaged), 4);
  EXPECT_EQ(code(Error::Kind::Unsupported), 4);
  EXPECT_EQ(code(Error::Kind::DiskFull), 5);
}

}  // namespace
}  // namespace zenkoku_sync
