#include "sync/daemon.h"

#include <algorithm>
#include <cstdio>

#include "content/base/directory_lock.h"
#include "content/store/cache.h"
#include "sync/status.h"

namespace zenkoku_sync {
namespace {

using content::Result;

void Complain(const std::string& line) {
  std::fprintf(stderr, "zenkoku-sync: %s\n", line.c_str());
}

void Report(const Result<RoundReport>& round) {
  if (round) {
    std::printf("%s\n", Summary(*round).c_str());
    std::fflush(stdout);
    return;
  }
  const std::string& message = round.error().message;
  switch (OutcomeOf(round)) {
    case Outcome::Offline:
      return Complain("offline, old content kept: " + message);
    case Outcome::Refused:
      return Complain("feed refused, old content kept: " + message);
    case Outcome::DiskFull:
      return Complain("disk full, old content kept: " + message);
    default:
      return Complain(message);
  }
}

}  // namespace

Daemon::Daemon(content::Disk& disk, CurlTransport& transport, const content::Clock& clock,
               const Settings& settings, Progress& progress, uint32_t seed)
    : disk_(&disk),
      transport_(&transport),
      clock_(&clock),
      settings_(&settings),
      progress_(&progress),
      random_(seed),
      schedule_(settings.interval, static_cast<uint32_t>(random_())),
      blob_turn_(settings.blob_spread, settings.interval, static_cast<uint32_t>(random_())) {}

Attempt Daemon::Try(BlobsWhen blobs_when, const std::vector<content::RecordName>& damaged) {
  // An operator may be rolling back.
  auto lock = content::DirectoryLock::WaitToWrite(settings_->cache);
  Room room(*disk_, settings_->cache, settings_->reserve);
  RoundOrders orders{settings_->blobs, blobs_when, &room, damaged, progress_};
  // Without the lock nothing is asked.
  std::vector<std::string> mirrors = lock ? settings_->feeds : std::vector<std::string>();
  Attempt attempt = TryMirrors(*disk_, *transport_, *clock_, {"", settings_->cache, settings_->root}, mirrors,
                               orders, random_);
  if (!lock) attempt.round = lock.error();
  attempt.clock = JudgeClock(attempt.at, ClockFloor(*disk_, settings_->cache), SystemClockIsSynchronised());
  auto free = room.Free();
  auto reserve = room.Reserve();
  attempt.disk_free = free ? *free : 0;
  attempt.disk_reserve = reserve ? *reserve : 0;
  attempt.disk_missing = room.missing();
  return attempt;
}

void Daemon::Tell(const Attempt& attempt) {
  progress_->Clear();
  Report(attempt.round);
  auto written = WriteStatus(*disk_, settings_->cache, attempt);
  if (!written) Complain(written.error().message);
}

Outcome Daemon::Once(const std::vector<content::RecordName>& damaged) {
  Attempt attempt = Try(BlobsWhen::Now, damaged);
  Tell(attempt);
  return OutcomeOf(attempt.round);
}

// Until the next poll, or until the blobs' turn when that comes first.
std::chrono::seconds Daemon::WaitAfter(const Attempt& attempt) {
  if (!attempt.round) return schedule_.AfterFailure(transport_->retry_after());
  content::Instant now = clock_->Now();
  blob_turn_.After(attempt.round->pending, now);
  std::chrono::seconds wait = schedule_.AfterSuccess();
  if (!blob_turn_.due()) return wait;
  return std::clamp(*blob_turn_.due() - now, std::chrono::seconds(1), wait);
}

int Daemon::Follow(const StopSignal& stop) {
  // A kiosk with nothing to show does not wait for its turn.
  bool has_content = static_cast<bool>(content::CurrentGeneration(settings_->cache));
  if (has_content && stop.WaitFor(schedule_.First())) return 0;
  while (true) {
    Attempt attempt = Try(blob_turn_.At(clock_->Now()), {});
    Outcome outcome = OutcomeOf(attempt.round);
    std::chrono::seconds wait = WaitAfter(attempt);
    if (outcome != Outcome::Usage) attempt.next = clock_->Now() + wait;
    Tell(attempt);
    if (outcome == Outcome::Usage) return ExitCode(outcome);
    if (stop.WaitFor(wait)) return 0;
  }
}

}  // namespace zenkoku_sync
