#include <cstdio>
#include <random>
#include <string>

#include "content/base/clock.h"
#include "content/base/directory_lock.h"
#include "content/base/disk.h"
#include "sync/daemon.h"
#include "sync/http.h"
#include "sync/rolled_back.h"
#include "sync/status.h"
#include "sync/stop_signal.h"
#include "sync/verify.h"
#include "sync/words.h"

namespace {

using content::Error;
using content::Result;
using zenkoku_sync::Outcome;
using zenkoku_sync::Words;
using Task = zenkoku_sync::Words::Task;

constexpr int kWrongWord = 2;
constexpr int kDamaged = 4;

void Say(const std::string& line) {
  std::printf("%s\n", line.c_str());
}

Result<int> SayStatus(content::Disk& disk, const std::string& cache) {
  auto status = zenkoku_sync::ReadStatus(disk, cache);
  if (!status) return Error{Error::Kind::Usage, "there is no status yet: " + status.error().message};
  std::fputs(zenkoku_sync::StatusInWords(*status, content::SystemClock().Now()).c_str(), stdout);
  return 0;
}

Result<int> ShowPrevious(content::Disk& disk, const std::string& cache) {
  auto lock = TRY(content::DirectoryLock::WaitToWrite(cache));
  std::string name = TRY(zenkoku_sync::RollBackAndHold(disk, cache));
  Say("rolled back to " + name + "; it stays until the feed has a newer release, or rollback --cancel");
  return 0;
}

Result<int> FollowAgain(content::Disk& disk, const std::string& cache) {
  auto lock = TRY(content::DirectoryLock::WaitToWrite(cache));
  TRY(zenkoku_sync::ForgetRollBack(disk, cache));
  Say("the next round follows the feed again");
  return 0;
}

Result<int> Follow(content::Disk& disk, const Words& words, zenkoku_sync::Progress& progress,
                   const zenkoku_sync::Damage& damage) {
  zenkoku_sync::StopSignal stop;
  content::SystemClock clock;
  zenkoku_sync::HttpOptions options;
  options.stop = [&] { return stop.pending(); };
  options.proxy = words.settings.proxy;
  options.ca = words.settings.ca;
  auto transport = TRY(zenkoku_sync::CurlTransport::Make(options));
  zenkoku_sync::Daemon daemon(disk, transport, clock, words.settings, progress, std::random_device{}());
  if (words.task == Task::Follow) return daemon.Follow(stop);
  return zenkoku_sync::ExitCode(daemon.Once(damage.records));
}

Result<int> Verify(content::Disk& disk, const Words& words, zenkoku_sync::Progress& progress) {
  zenkoku_sync::RunIdly();
  const std::string& cache = words.settings.cache;
  zenkoku_sync::Damage damage = TRY(zenkoku_sync::FindDamage(disk, cache, progress));
  progress.Clear();
  Say(zenkoku_sync::InWords(damage));
  if (damage.none()) return 0;
  if (words.task != Task::Repair) return kDamaged;
  {
    auto lock = TRY(content::DirectoryLock::WaitToWrite(cache));
    TRY(zenkoku_sync::PrepareRepair(disk, cache, damage));
  }
  return Follow(disk, words, progress, damage);
}

Result<int> Run(int argc, char** argv) {
  content::SystemDisk disk;
  Words words = TRY(zenkoku_sync::ReadWords(disk, argc, argv));
  if (!words.help.empty()) {
    std::fputs(words.help.c_str(), stdout);
    return 0;
  }
  const std::string& cache = words.settings.cache;
  zenkoku_sync::Progress progress(stderr);
  switch (words.task) {
    case Task::Status:
      return SayStatus(disk, cache);
    case Task::RollBack:
      return ShowPrevious(disk, cache);
    case Task::CancelRollBack:
      return FollowAgain(disk, cache);
    case Task::Verify:
    case Task::Repair:
      return Verify(disk, words, progress);
    default:
      auto lock = TRY(content::DirectoryLock::Take(cache, "zenkoku-sync"));
      return Follow(disk, words, progress, {});
  }
}

}  // namespace

int main(int argc, char** argv) {
  auto result = Run(argc, argv);
  if (result) return *result;
  std::fprintf(stderr, "zenkoku-sync: %s\n", result.error().message.c_str());
  return result.error().kind == Error::Kind::DiskFull ? zenkoku_sync::ExitCode(Outcome::DiskFull)
                                                      : kWrongWord;
}
