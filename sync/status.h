#pragma once

#include <string>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "content/base/result.h"
#include "sync/round.h"

namespace zenkoku_sync {

enum class Outcome { Updated, Current, Offline, Refused, DiskFull, Usage };

Outcome OutcomeOf(const content::Result<RoundReport>& round);
int ExitCode(Outcome outcome);

// CACHE/status.json, for the maintenance screen and for whoever looks after the machine: how the latest
// attempt went and when the feed was last reached. What an attempt does not know (the release, while offline)
// stays as it was.
content::Result<void> WriteStatus(content::Disk& disk, const std::string& cache, content::Instant attempted,
                                  const content::Result<RoundReport>& round);

}  // namespace zenkoku_sync
