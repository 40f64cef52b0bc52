#include "tools/brochure/drop_folder.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>

#include "tests/tools/brochure/stranger.h"
#include "tests/tools/brochure/written_pdf.h"

namespace tools {
namespace {

using content::Json;

// The real disk, which tells how often somebody has looked at what lies in a directory.
class WatchedDisk final : public content::SystemDisk {
 public:
  content::Result<std::vector<std::string>> List(const std::string& directory) override {
    auto names = SystemDisk::List(directory);
    ++looks;
    return names;
  }
  std::atomic<int> looks = 0;
};

class DropFolderTest : public Stranger {
 protected:
  DropFolderTest()
      : clock_(*content::ParseInstant("2026-11-24T10:00+09:00")),
        library_(*content::Library::Open(disk_, directory_ / "library")),
        brochures_(disk_, library_, directory_ / "library", clock_),
        folder_(watched_disk_, brochures_, TheSandbox(), directory_ / "drop", 1, [](const std::string&) {}) {
    std::filesystem::create_directories(directory_ / "drop");
  }

  bool Exists(const std::string& below) { return std::filesystem::exists(directory_ / ("drop/" + below)); }
  std::string Text(const std::string& below) { return *disk_.Read(directory_ / ("drop/" + below), 10'000); }

  content::FixedClock clock_;
  content::Library library_;
  BrochuresLibrary brochures_;
  WatchedDisk watched_disk_;
  DropFolder folder_;
};

const std::string kPdf = PdfOf({Words("one")}, "0 190 3000 230");

TEST_F(DropFolderTest, PutsAwayWhatItTookAndWhatItRefusedWithTheReport) {
  Write("drop/good.PDF", kPdf);
  Write("drop/good.toml", "title-ja = \"良い\"\n");
  Write("drop/bad.pdf", "no PDF");
  Write("drop/odd.pdf", kPdf + "\n");
  Write("drop/odd.toml", "titel = 3\n");
  Write("drop/note.txt", "stays");
  ASSERT_TRUE(folder_.TakeWhatIsThere());
  EXPECT_TRUE(Exists("done/good.PDF") && Exists("done/good.toml") && Exists("done/good.report.txt"));
  EXPECT_TRUE(Exists("refused/bad.pdf") && Exists("refused/odd.pdf") && Exists("refused/odd.toml"));
  EXPECT_TRUE(Exists("note.txt"));
  EXPECT_NE(Text("refused/bad.report.txt").find("It is not a PDF."), std::string::npos);
  EXPECT_EQ(Text("refused/odd.report.txt"), "odd.pdf: odd.toml:1: there is no word titel\n");
  ASSERT_EQ(brochures_.All()->size(), 1);
  EXPECT_EQ(brochures_.All()->at(0)["name"]["ja"], "良い");
}

TEST_F(DropFolderTest, ReplacesNothingThatWasPutAway) {
  for (int time = 0; time < 2; ++time) {
    Write("drop/plan.pdf", "no PDF");
    ASSERT_TRUE(folder_.TakeWhatIsThere());
  }
  EXPECT_TRUE(Exists("refused/plan.pdf") && Exists("refused/plan-2.pdf") &&
              Exists("refused/plan-2.report.txt"));
}

TEST_F(DropFolderTest, WaitsForAFileThatIsStillBeingWritten) {
  std::array<int, 2> stop{};
  ASSERT_EQ(pipe(stop.data()), 0);
  std::thread watching([&] { EXPECT_TRUE(folder_.Watch(stop[0], std::chrono::milliseconds(20))); });
  Write("drop/quick.tmp", "no PDF");
  std::filesystem::rename(directory_ / "drop/quick.tmp", directory_ / "drop/moved.pdf");
  while (!Exists("refused/moved.pdf")) std::this_thread::yield();
  std::ofstream slow(directory_ / "drop/slow.pdf");
  slow << kPdf.substr(0, 40) << std::flush;
  for (int looks = watched_disk_.looks + 3; watched_disk_.looks < looks;) std::this_thread::yield();
  EXPECT_TRUE(Exists("slow.pdf"));
  slow << kPdf.substr(40);
  slow.close();
  while (!Exists("done/slow.pdf") && !Exists("refused/slow.pdf")) std::this_thread::yield();
  EXPECT_TRUE(Exists("done/slow.pdf"));
  ASSERT_EQ(write(stop[1], "x", 1), 1);
  watching.join();
  close(stop[0]);
  close(stop[1]);
}

}  // namespace
}  // namespace tools
