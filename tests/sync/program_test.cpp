#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "content/base/json.h"
#include "content/store/places.h"
#include "tests/sync/workshop.h"

namespace zenkoku_sync {
namespace {

// The shipped program, as a process of its own; what it says goes to a file.
class Program {
 public:
  Program(const std::vector<std::string>& words, std::string output) : output_(std::move(output)) {
    std::vector<std::string> all{SYNC_PROGRAM};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& word : all) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    process_ = ::fork();
    if (process_ != 0) return;
    int file = ::open(output_.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    ::dup2(file, STDOUT_FILENO);
    ::dup2(file, STDERR_FILENO);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
  }

  void Send(int signal) const { ::kill(process_, signal); }

  // The exit code, or minus the signal that ended it.
  int Wait() {
    int status = 0;
    ::waitpid(process_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

  std::string said() const {
    content::SystemDisk disk;
    auto text = disk.Read(output_, 100'000);
    return text ? *text : "";
  }

 private:
  std::string output_;
  pid_t process_ = -1;
};

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
