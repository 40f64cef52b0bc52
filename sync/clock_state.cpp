#include "sync/clock_state.h"

#include <sys/timex.h>

#include "content/feed/trusted_files.h"
#include "content/feed/tuf_metadata.h"

namespace zenkoku_sync {

ClockState JudgeClock(content::Instant now, std::optional<content::Instant> floor, bool synchronised) {
  if (floor && now < *floor) return ClockState::Behind;
  if (floor && now > *floor + kFarAhead && !synchronised) return ClockState::Doubtful;
  return ClockState::Good;
}

const char* Word(ClockState state) {
  switch (state) {
    case ClockState::Good:
      return "good";
    case ClockState::Behind:
      return "behind";
    case ClockState::Doubtful:
      return "doubtful";
  }
  return "";
}

bool SystemClockIsSynchronised() {
  timex state{};
  int answer = ::adjtimex(&state);
  return answer >= 0 && answer != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
}

std::optional<content::Instant> ClockFloor(content::Disk& disk, const std::string& cache) {
  content::TrustedDirectory trusted(disk, content::Join(cache, "metadata"));
  const std::string what = "trusted timestamp.json";
  auto bytes = trusted.Load("timestamp", content::kMostTimestampBytes);
  if (!bytes) return std::nullopt;
  auto envelope = content::ParseEnvelope(*bytes, what);
  if (!envelope) return std::nullopt;
  auto timestamp = content::ParseTimestamp(*envelope, what);
  return timestamp ? timestamp->published : std::nullopt;
}

}  // namespace zenkoku_sync
