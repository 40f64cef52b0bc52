#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "sync/clock_state.h"
#include "sync/round.h"

namespace zenkoku_sync {

enum class Outcome { Updated, Current, Offline, Refused, DiskFull, Usage };

Outcome OutcomeOf(const content::Result<RoundReport>& round);
int ExitCode(Outcome outcome);

// One attempt to bring the content up to date, and everything that status.json says of it.
struct Attempt {
  content::Instant at{};
  content::Result<RoundReport> round{
      content::Error{content::Error::Kind::Usage, "there is no feed to follow"}};
  std::string mirror;  // that answered, or was asked last
  uint64_t bytes = 0;  // of all mirrors together
  uint64_t requests = 0;
  ClockState clock = ClockState::Good;
  uint64_t disk_free = 0;                // bytes
  uint64_t disk_reserve = 0;             // that stay free
  uint64_t disk_missing = 0;             // that the update found missing
  std::optional<content::Instant> next;  // when the daemon tries again
};

// Rounds with the mirrors in random order until one succeeds. A mirror that is gone or refused stops nothing;
// when no mirror succeeds the worst of their answers is the attempt's (refused before offline), each in the
// message. A full disk or a wrong word would be the same with the next mirror.
Attempt TryMirrors(content::Disk& disk, content::Transport& transport, const content::Clock& clock,
                   const Places& places, std::vector<std::string> mirrors, const RoundOrders& orders,
                   std::mt19937& random);

}  // namespace zenkoku_sync
