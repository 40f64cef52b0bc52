#pragma once

#include <optional>
#include <string>

#include "content/base/clock.h"
#include "content/base/disk.h"

namespace zenkoku_sync {

// What can be said about a kiosk's clock without a second one. The feed's signed publication time is a floor:
// a clock that stands before it is wrong and is read as that time (the TUF client does that). A clock that
// nobody sets may also run far ahead; then the feed seems expired and nothing is installed. What is shown
// stays; somebody has to look at the machine.
enum class ClockState {
  Good,
  Behind,    // before the floor
  Doubtful,  // far after it, and no time server or receiver keeps it right
};

// Longer than a timestamp lives that is signed every hour.
inline constexpr std::chrono::days kFarAhead{14};

ClockState JudgeClock(content::Instant now, std::optional<content::Instant> floor, bool synchronised);
const char* Word(ClockState state);  // "good", "behind", "doubtful"

// Whether the kernel says that something keeps the system's clock right (adjtimex(2), STA_UNSYNC).
bool SystemClockIsSynchronised();

// The signed publication time of the newest timestamp that this cache trusts.
std::optional<content::Instant> ClockFloor(content::Disk& disk, const std::string& cache);

}  // namespace zenkoku_sync
