#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <random>

#include "content/base/clock.h"
#include "sync/fetch_blobs.h"
#include "sync/schedule.h"

namespace zenkoku_sync {

// When the blobs of a change are fetched: text and notices go out at once, pictures at a moment that each
// kiosk draws for itself, so that a new poster is not fetched by all of them in the same minute (the feed's
// rules, section 2). What cannot be had then is tried again like a feed that cannot be reached.
class BlobTurn {
 public:
  // `spread` 0: blobs come before the change is shown.
  BlobTurn(std::chrono::minutes spread, std::chrono::seconds interval, uint32_t seed)
      : spread_(spread), retries_(interval, seed), random_(seed) {}

  BlobsWhen At(content::Instant now) const;
  // After a round that left so much pending.
  void After(const PendingBlobs& pending, content::Instant now);
  std::optional<content::Instant> due() const { return due_; }

 private:
  std::chrono::seconds spread_;
  Schedule retries_;
  std::mt19937 random_;
  std::optional<content::Instant> due_;  // none: nothing is pending
};

}  // namespace zenkoku_sync
