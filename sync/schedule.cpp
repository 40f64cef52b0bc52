#include "sync/schedule.h"

#include <algorithm>

namespace zenkoku_sync {
namespace {

using std::chrono::seconds;

constexpr seconds kLongest{3600};
constexpr seconds kLongestRetryAfter{86'400};  // a server may not silence a kiosk for longer
constexpr seconds kShortest{1};
constexpr int kMostDoublings = 12;

}  // namespace

seconds Schedule::Between(double low, double high) {
  std::uniform_real_distribution<double> distribution(low, high);
  return std::max(kShortest, seconds(static_cast<int64_t>(distribution(random_))));
}

seconds Schedule::First() {
  auto interval = static_cast<double>(interval_.count());
  return Between(0.1 * interval, 0.9 * interval);
}

seconds Schedule::AfterSuccess() {
  failures_ = 0;
  auto interval = static_cast<double>(interval_.count());
  return Between(0.8 * interval, 1.2 * interval);
}

seconds Schedule::AfterFailure(std::optional<seconds> retry_after) {
  failures_ = std::min(failures_ + 1, kMostDoublings);
  seconds most = std::min(kLongest, interval_ * (1 << (failures_ - 1)));
  seconds wait = Between(0, static_cast<double>(most.count()));
  if (retry_after) wait = std::max(wait, std::min(*retry_after, kLongestRetryAfter));
  return wait;
}

}  // namespace zenkoku_sync
