#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <random>

namespace zenkoku_sync {

// When to ask the feed again, so that a thousand kiosks that start together do not ask together: the feed's
// rules, section 2, "Polling".
class Schedule {
 public:
  Schedule(std::chrono::seconds interval, uint32_t seed) : interval_(interval), random_(seed) {}

  std::chrono::seconds First();         // 0.1 to 0.9 of the interval
  std::chrono::seconds AfterSuccess();  // 0.8 to 1.2 of it
  // Up to the interval, doubled with each failure in a row, an hour at most, with full jitter; never sooner
  // than the server asked for.
  std::chrono::seconds AfterFailure(std::optional<std::chrono::seconds> retry_after);

 private:
  std::chrono::seconds Between(double low, double high);

  std::chrono::seconds interval_;
  std::mt19937 random_;
  int failures_ = 0;
};

}  // namespace zenkoku_sync
