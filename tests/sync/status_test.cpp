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
    Attempt attempt = more;
    attempt.at = *content::ParseInstant(attempted);
    attempt.round = round;
    EXPECT_TRUE(WriteStatus(disk, directory.path(), attempt));
    return *content::ParseJson(*disk.Read(directory / "status.json", 10'000), "status.json");
  }

  Attempt more;  // what each attempt says beside its round
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

TEST_F(StatusTest, SaysEverythingThatAnAttemptKnows) {
  RoundReport report;
  report.release = 12;
  report.published = *content::ParseInstant("2026-11-23T00:00:00Z");
  report.generation = "content-4.db";
  report.left_out = 7;
  report.pending = {2, 300, "get blob/aa: the server has no such file", {"aa", "bb"}};
  more.mirror = "https://feed.example/";
  more.bytes = 700;
  more.requests = 2;
  more.clock = ClockState::Doubtful;
  more.disk_free = 1000;
  more.disk_reserve = 250;
  more.disk_missing = 10;
  more.next = *content::ParseInstant("2026-11-23T01:05:00Z");
  Json status = Write("2026-11-23T01:00:00Z", report);
  EXPECT_EQ(status["age"], 3600);
  EXPECT_EQ(status["generation"], "content-4.db");
  EXPECT_EQ(status["held"], false);
  EXPECT_EQ(status["leftOut"], 7);
  EXPECT_EQ(status["pending"], *content::ParseJson(R"({"count":2,"bytes":300,"blobs":["aa","bb"],)"
                                                   R"("reason":"get blob/aa: the server has no such file"})",
                                                   "expected"));
  EXPECT_EQ(status["mirror"], "https://feed.example/");
  EXPECT_EQ(status["bytes"], 700);
  EXPECT_EQ(status["requests"], 2);
  EXPECT_EQ(status["clock"], "doubtful");
  EXPECT_EQ(status["disk"], (Json{{"free", 1000}, {"reserve", 250}, {"missing", 10}}));
  EXPECT_EQ(status["next"], "2026-11-23T01:05:00Z");
  more.next.reset();
  EXPECT_FALSE(Write("2026-11-23T01:00:00Z", report).contains("next"));
}

TEST_F(StatusTest, IsToldInWords) {
  RoundReport report;
  report.release = 12;
  report.published = *content::ParseInstant("2026-11-22T22:00:00Z");
  report.generation = "content-4.db";
  report.pending = {1, 300, "gone", {"aa"}};
  more.mirror = "https://feed.example/";
  more.clock = ClockState::Behind;
  more.disk_free = 1000;
  more.disk_reserve = 250;
  more.disk_missing = 10;
  more.next = *content::ParseInstant("2026-11-23T01:05:00Z");
  Json status = Write("2026-11-23T01:00:00Z", report);
  EXPECT_EQ(StatusInWords(status, *content::ParseInstant("2026-11-23T01:01:00Z")),
            "content:   release 12, published 3 hours ago (content-4.db)\n"
            "attempt:   current 60 seconds ago: up to date: 0 bytes in 0 requests; 1 blob pending: gone\n"
            "contact:   60 seconds ago\n"
            "mirror:    https://feed.example/\n"
            "pending:   1 blob (gone)\n"
            "disk:      1,000 bytes free, 250 of them kept free; the update waits for 10 more\n"
            "clock:     wrong: it stands before the feed's latest publication\n"
            "next:      in 4 minutes\n");
  EXPECT_EQ(StatusInWords(Json::object(), content::Instant{}), "attempt:    : \n");
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
