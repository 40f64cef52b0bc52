// Many kiosks that poll by the daemon's own schedule, in simulated time, through an outage of the server.
//
// pollers COUNT SEED FROM UNTIL END: all start together at second 0; from FROM until UNTIL the server refuses
// every request. Prints one line for each poll, in order of time: second, number of the poller, 1 when it was
// answered and 0 when not.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <queue>
#include <utility>
#include <vector>

#include "sync/schedule.h"

namespace {

constexpr std::chrono::seconds kInterval{300};

struct Scenario {
  uint32_t pollers;
  uint32_t seed;
  int64_t from;
  int64_t until;
  int64_t end;
};

void Simulate(const Scenario& scenario) {
  using Poll = std::pair<int64_t, uint32_t>;  // second, poller
  std::priority_queue<Poll, std::vector<Poll>, std::greater<>> next;
  std::vector<zenkoku_sync::Schedule> schedules;
  for (uint32_t poller = 0; poller < scenario.pollers; ++poller) {
    schedules.emplace_back(kInterval, scenario.seed + poller);
    next.emplace(schedules.back().First().count(), poller);
  }
  while (!next.empty() && next.top().first < scenario.end) {
    auto [second, poller] = next.top();
    next.pop();
    bool answered = second < scenario.from || second >= scenario.until;
    std::printf("%lld %u %d\n", static_cast<long long>(second), poller, answered ? 1 : 0);
    zenkoku_sync::Schedule& schedule = schedules[poller];
    auto wait = answered ? schedule.AfterSuccess() : schedule.AfterFailure({});
    next.emplace(second + wait.count(), poller);
  }
}

}  // namespace

int main(int argc, char** argv) {
  constexpr int kWords = 6;
  if (argc != kWords) {
    std::fprintf(stderr, "pollers COUNT SEED FROM UNTIL END\n");
    return 2;
  }
  auto number = [&](int i) { return std::strtoll(argv[i], nullptr, 10); };
  Simulate(
      {static_cast<uint32_t>(number(1)), static_cast<uint32_t>(number(2)), number(3), number(4), number(5)});
  return 0;
}
