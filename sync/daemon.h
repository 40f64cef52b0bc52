#pragma once

#include <cstdint>
#include <random>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "sync/attempt.h"
#include "sync/blob_turn.h"
#include "sync/http.h"
#include "sync/progress.h"
#include "sync/schedule.h"
#include "sync/settings.h"
#include "sync/stop_signal.h"

namespace zenkoku_sync {

// Attempts, one after another: makes each, tells people and status.json how it went, and knows when the next
// one is due. Everything that it does not decide itself is handed in.
class Daemon {
 public:
  Daemon(content::Disk& disk, CurlTransport& transport, const content::Clock& clock, const Settings& settings,
         Progress& progress, uint32_t seed);

  // One attempt, blobs before the switch.
  Outcome Once(const std::vector<content::RecordName>& damaged = {});
  // Attempts until the signal comes; the exit code.
  int Follow(const StopSignal& stop);

 private:
  Attempt Try(BlobsWhen blobs_when, const std::vector<content::RecordName>& damaged);
  void Tell(const Attempt& attempt);
  std::chrono::seconds WaitAfter(const Attempt& attempt);

  content::Disk* disk_;
  CurlTransport* transport_;
  const content::Clock* clock_;
  const Settings* settings_;
  Progress* progress_;
  std::mt19937 random_;
  Schedule schedule_;
  BlobTurn blob_turn_;
};

}  // namespace zenkoku_sync
