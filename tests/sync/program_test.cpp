#include "tests/sync/program.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "content/base/json.h"
#include "content/store/places.h"
#include "tests/sync/workshop.h"

namespace zenkoku_sync {
namespace {

class ProgramTest : public testing::Test, public Workshop {
 protected:
  void SetUp() override {
    clock.Set(content::SystemClock().Now());  // the program's own clock
    Add(Place("place-b", "17", "B"));
    MustPublish();
  }

  std::vector<std::string> Words(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"--feed", "file://" + directory.path() + "/feed", "--cache", cache()});
    return more;
  }
  int Run(const std::vector<std::string>& words) {
    Program program(words, directory / "said");
    int code = program.Wait();
    said = program.said();
    return code;
  }
  int RunOnce() { return Run(Words({"--once", "--root", directory / "feed/metadata/1.root.json"})); }
  bool Says(const std::string& part) const { return said.find(part) != std::string::npos; }
  bool IsOneLine() const { return std::count(said.begin(), said.end(), '\n') == 1; }

  std::string said;
};

TEST_F(ProgramTest, UpdatesThenFindsNothingNew) {
  EXPECT_EQ(RunOnce(), 0);
  EXPECT_TRUE(Says("updated: release 1, 3 shards, 4 records changed, 0 blobs, ")) << said;
  EXPECT_TRUE(Says("(content-1.db)") && IsOneLine()) << said;
  EXPECT_EQ(RunOnce(), 0);
  EXPECT_TRUE(Says("up to date: ") && IsOneLine()) << said;
}

TEST_F(ProgramTest, SaysOfflineAndExits3) {
  EXPECT_EQ(RunOnce(), 0);
  std::filesystem::rename(directory / "feed", directory / "gone");
  EXPECT_EQ(Run(Words({"--once"})), 3);
  EXPECT_TRUE(Says("offline, old content kept: ") && IsOneLine()) << said;
  content::Json status = *content::ParseJson(*disk.Read(cache() + "/status.json", 10'000), "status");
  EXPECT_EQ(status["result"], "offline");
}

TEST_F(ProgramTest, SaysRefusedAndExits4) {
  EXPECT_EQ(RunOnce(), 0);
  Write("metadata/timestamp.json", "{\"signed\":{},\"signatures\":[]}");
  EXPECT_EQ(Run(Words({"--once"})), 4);
  EXPECT_TRUE(Says("feed refused, old content kept: ") && IsOneLine()) << said;
  EXPECT_EQ(InUse(), "content-1.db");
}

TEST_F(ProgramTest, AWrongWordIsOneLineAndExits2) {
  EXPECT_EQ(Run({"--nonsense"}), 2);
  EXPECT_TRUE(IsOneLine()) << said;
  EXPECT_EQ(Run(Words({"--once", "--interval", "0"})), 2);
  EXPECT_TRUE(IsOneLine()) << said;
}

TEST_F(ProgramTest, WithoutARootIsOneLineAndExits2) {
  EXPECT_EQ(Run(Words({"--once"})), 2);
  EXPECT_TRUE(Says("--root FILE") && IsOneLine()) << said;
  EXPECT_EQ(Run(Words({"--once", "--root", directory / "nowhere"})), 2);
  EXPECT_TRUE(Says("nowhere") && IsOneLine()) << said;
}

TEST_F(ProgramTest, ACacheThatCannotBeWrittenIsOneLineAndExits2) {
  ASSERT_TRUE(disk.Write(directory / "file", ""));
  EXPECT_EQ(Run({"--feed", "file:///nowhere", "--cache", directory / "file/cache", "--once"}), 2);
  EXPECT_TRUE(Says("file/cache") && IsOneLine()) << said;
}

TEST_F(ProgramTest, SettingsComeFromAFileAndWordsOverrideThem) {
  ASSERT_TRUE(disk.Write(directory / "sync.toml", "feeds = [\"file:///nowhere\"]\ncache = \"" + cache() +
                                                      "\"\nroot = \"" + directory.path() +
                                                      "/feed/metadata/1.root.json\"\n"));
  EXPECT_EQ(Run({"--config", directory / "sync.toml", "--once"}), 3) << said;
  EXPECT_TRUE(Says("/nowhere")) << said;
  EXPECT_EQ(
      Run({"--config", directory / "sync.toml", "--once", "--feed", "file://" + directory.path() + "/feed"}),
      0)
      << said;
  ASSERT_TRUE(disk.Write(directory / "sync.toml", "cache = \"x\"\nfeed = \"y\"\n"));
  EXPECT_EQ(Run({"--config", directory / "sync.toml", "--once"}), 2);
  EXPECT_TRUE(Says("sync.toml:2: there is no setting feed") && IsOneLine()) << said;
}

TEST_F(ProgramTest, TellsItsStatus) {
  EXPECT_EQ(Run({"status", "--cache", cache()}), 2);
  EXPECT_TRUE(Says("there is no status yet") && IsOneLine()) << said;
  EXPECT_EQ(RunOnce(), 0);
  EXPECT_EQ(Run({"status", "--cache", cache()}), 0);
  EXPECT_TRUE(Says("content:   release 1, published ") && Says("attempt:   updated ") && Says("disk: "))
      << said;
  content::Json status = *content::ParseJson(*disk.Read(cache() + "/status.json", 10'000), "status");
  EXPECT_EQ(status["mirror"], "file://" + directory.path() + "/feed");
  EXPECT_GT(status["disk"]["reserve"], 249'999'999);
}

TEST_F(ProgramTest, ShowsTextAtOnceAndSaysWhenItsPicturesArePending) {
  EXPECT_EQ(RunOnce(), 0);
  Program daemon(Words({"--interval", "1"}), directory / "daemon");
  content::Json place = Place("place-b", "17", "B2");
  place["image"] = {{"blob", AddBlob("a picture")}};
  Add(place);
  MustPublish();
  auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
  while (InUse() != "content-2.db" && std::chrono::steady_clock::now() < deadline) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  daemon.Send(SIGTERM);
  EXPECT_EQ(daemon.Wait(), 0) << daemon.said();
  EXPECT_EQ(InUse(), "content-2.db") << daemon.said();
  content::Json status = *content::ParseJson(*disk.Read(cache() + "/status.json", 10'000), "status");
  EXPECT_EQ(status["pending"]["count"], 1) << status;
  EXPECT_TRUE(status.contains("next")) << status;
}

TEST_F(ProgramTest, RollsBackWhileADaemonRuns) {
  EXPECT_EQ(RunOnce(), 0);
  Add(Place("place-b", "17", "B2"));
  MustPublish();
  EXPECT_EQ(RunOnce(), 0);
  Program daemon(Words({"--interval", "86400"}), directory / "daemon");
  EXPECT_EQ(Run({"rollback", "--cache", cache()}), 0);
  EXPECT_TRUE(Says("rolled back to content-1.db") && IsOneLine()) << said;
  EXPECT_EQ(InUse(), "content-1.db");
  daemon.Send(SIGTERM);
  EXPECT_EQ(daemon.Wait(), 0) << daemon.said();
  EXPECT_EQ(RunOnce(), 0);
  EXPECT_TRUE(Says("held at an earlier generation")) << said;
  EXPECT_EQ(InUse(), "content-1.db");
  EXPECT_EQ(Run({"rollback", "--cache", cache()}), 2);
  EXPECT_TRUE(Says("no generation before") && IsOneLine()) << said;
  EXPECT_EQ(Run({"rollback", "--cancel", "--cache", cache()}), 0);
  EXPECT_EQ(RunOnce(), 0);
  EXPECT_EQ(InUse(), "content-3.db");
}

TEST_F(ProgramTest, VerifiesAndRepairs) {
  content::Json place = Place("place-b", "17", "B2");
  std::string blob = AddBlob("a picture");
  place["image"] = {{"blob", blob}};
  Add(place);
  MustPublish();
  EXPECT_EQ(RunOnce(), 0);
  EXPECT_EQ(Run({"verify", "--cache", cache()}), 0);
  EXPECT_TRUE(Says("everything is sound") && IsOneLine()) << said;
  std::string path = cache() + "/blobs/" + blob.substr(0, 2) + "/" + blob;
  ASSERT_TRUE(disk.Write(path, "a Picture"));
  EXPECT_EQ(Run({"verify", "--cache", cache()}), 4);
  EXPECT_TRUE(Says("0 records and 1 blob damaged") && IsOneLine()) << said;
  EXPECT_EQ(Run({"verify", "--repair", "--cache", cache()}), 2);
  EXPECT_TRUE(Says("which feed?") && IsOneLine()) << said;
  EXPECT_EQ(Run(Words({"verify", "--repair"})), 0);
  EXPECT_TRUE(Says("1 blob")) << said;
  EXPECT_EQ(*disk.Read(path, 100), "a picture");
}

// Somebody at a terminal sees one line that changes; a journal sees what it always saw.
TEST_F(ProgramTest, ShowsProgressOnATerminalOnly) {
  Program quiet(Words({"--once", "--root", directory / "feed/metadata/1.root.json"}), directory / "said");
  EXPECT_EQ(quiet.Wait(), 0);
  EXPECT_EQ(quiet.said().find('\r'), std::string::npos);
  std::filesystem::remove_all(cache());
  Program watched(Words({"--once", "--root", directory / "feed/metadata/1.root.json"}), Program::Terminal{});
  EXPECT_EQ(watched.Wait(), 0);
  EXPECT_NE(watched.said().find("\r\x1b[Krecords of pref-17: "), std::string::npos) << watched.said();
  EXPECT_NE(watched.said().find("\r\x1b[Kupdated: release 1"), std::string::npos) << watched.said();
}

TEST_F(ProgramTest, EndsOnSigtermAndLetsNoSecondOneIn) {
  Program daemon(Words({"--root", directory / "feed/metadata/1.root.json"}), directory / "daemon");
  auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
  while (!disk.Exists(cache() + "/status.json") && std::chrono::steady_clock::now() < deadline) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  EXPECT_EQ(InUse(), "content-1.db") << daemon.said();
  EXPECT_EQ(RunOnce(), 2);
  EXPECT_TRUE(Says("another zenkoku-sync") && IsOneLine()) << said;
  daemon.Send(SIGTERM);
  EXPECT_EQ(daemon.Wait(), 0) << daemon.said();
}

// Killed at any moment, the kiosk shows the old content or the new, and the next round succeeds.
TEST_F(ProgramTest, SurvivesBeingKilled) {
  EXPECT_EQ(RunOnce(), 0);
  auto name = [&] {
    auto opened = content::Cache::Open(cache());
    return opened ? content::In(content::PlaceWithId(*opened, "place-b")->record.name, "en")
                  : opened.error().message;
  };
  std::string before = "B";
  for (int i = 0; i < 12; ++i) {
    std::string after = "B" + std::to_string(i);
    Add(Place("place-b", "17", after));
    MustPublish();
    Program victim(Words({"--once"}), directory / "victim");
    std::this_thread::sleep_for(std::chrono::milliseconds(4 * i));
    victim.Send(SIGKILL);
    victim.Wait();
    EXPECT_TRUE(name() == before || name() == after) << i << ": " << name();
    EXPECT_EQ(RunOnce(), 0) << said;
    EXPECT_EQ(name(), after);
    before = after;
  }
}

}  // namespace
}  // namespace zenkoku_sync
