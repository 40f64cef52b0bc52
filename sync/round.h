#pragma once

#include <cstdint>
#include <string>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "content/base/result.h"
#include "content/feed/transport.h"

namespace zenkoku_sync {

struct Places {
  std::string feed;   // URL; "" in tests, whose transport is a directory
  std::string cache;  // directory
  std::string root;   // file with the first root, "" when CACHE/metadata has one
};

// What one round brought.
struct RoundReport {
  bool updated = false;  // else everything was there already
  int64_t release = 0;   // the highest of the shards
  content::Instant published{};
  std::string generation;  // the one in use
  uint64_t shards = 0;     // that changed
  uint64_t records = 0;    // added, replaced or removed
  uint64_t blobs = 0;      // fetched
  uint64_t bytes = 0;
  uint64_t requests = 0;
};

// One round from feed to cache: verify the metadata, compare the heads, fetch what changed into a new
// generation, fetch the blobs that it names, switch. On an error nothing that is shown has changed; what was
// verified stays trusted, so that an older feed is refused from then on. DiskFull: there is no room; NotFound
// and Unreachable: the feed could not be had; Usage: no root to begin with; everything else: the feed was
// refused.
content::Result<RoundReport> RunRound(content::Disk& disk, content::Transport& transport,
                                      const content::Clock& clock, const Places& places);

// "updated: release 12, 3 shards, 7 records changed, 1 blob, 8,123 bytes in 9 requests (content-4.db)".
std::string Summary(const RoundReport& report);

}  // namespace zenkoku_sync
