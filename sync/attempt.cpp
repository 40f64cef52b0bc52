#include "sync/attempt.h"

#include <algorithm>

#include "sync/counted_transport.h"

namespace zenkoku_sync {
namespace {

using content::Error;
using content::Result;

bool IsTheSameEverywhere(Outcome outcome) {
  return outcome != Outcome::Offline && outcome != Outcome::Refused;
}

// What several mirrors said, as one error.
Error Together(const Error& one, const Error& other) {
  bool one_is_worse = OutcomeOf(one) == Outcome::Refused || OutcomeOf(other) == Outcome::Offline;
  return Error{one_is_worse ? one.kind : other.kind, one.message + "; " + other.message};
}

}  // namespace

Outcome OutcomeOf(const Result<RoundReport>& round) {
  if (round) return round->updated ? Outcome::Updated : Outcome::Current;
  switch (round.error().kind) {
    case Error::Kind::NotFound:
    case Error::Kind::Unreachable:
      return Outcome::Offline;
    case Error::Kind::DiskFull:
      return Outcome::DiskFull;
    case Error::Kind::Usage:
      return Outcome::Usage;
    default:
      return Outcome::Refused;
  }
}

int ExitCode(Outcome outcome) {
  switch (outcome) {
    case Outcome::Updated:
    case Outcome::Current:
      return 0;
    case Outcome::Offline:
      return 3;
    case Outcome::Refused:
      return 4;
    case Outcome::DiskFull:
      return 5;
    case Outcome::Usage:
      return 2;
  }
  return 2;
}

Attempt TryMirrors(content::Disk& disk, content::Transport& transport, const content::Clock& clock,
                   const Places& places, std::vector<std::string> mirrors, const RoundOrders& orders,
                   std::mt19937& random) {
  CountedTransport counted(transport);
  Attempt attempt;
  attempt.at = clock.Now();
  std::shuffle(mirrors.begin(), mirrors.end(), random);
  std::optional<Error> before;
  for (const std::string& mirror : mirrors) {
    attempt.mirror = mirror;
    attempt.round = RunRound(disk, counted, clock, {mirror, places.cache, places.root}, orders);
    if (IsTheSameEverywhere(OutcomeOf(attempt.round))) break;
    Error error = attempt.round.error();
    if (mirrors.size() > 1) error.message = mirror + ": " + error.message;
    before = before ? Together(*before, error) : error;
    attempt.round = *before;
  }
  attempt.bytes = counted.bytes();
  attempt.requests = counted.requests();
  return attempt;
}

}  // namespace zenkoku_sync
