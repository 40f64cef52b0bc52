#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "content/base/result.h"
#include "content/feed/transport.h"
#include "content/store/damaged_records.h"
#include "sync/blob_rules.h"
#include "sync/fetch_blobs.h"
#include "sync/progress.h"
#include "sync/room.h"

namespace zenkoku_sync {

struct Places {
  std::string feed;   // URL; "" in tests, whose transport is a directory
  std::string cache;  // directory
  std::string root;   // file with the first root, "" when CACHE/metadata has one
};

// How a round goes about its work. What is not said is what a kiosk with room for everything does.
struct RoundOrders {
  BlobRules blobs;
  BlobsWhen blobs_when = BlobsWhen::Now;
  Room* room = nullptr;                      // none: the room with the usual reserve
  std::vector<content::RecordName> damaged;  // to be fetched again although their release has not changed
  Progress* progress = nullptr;              // of whoever watches
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
  PendingBlobs pending;
  uint64_t left_out = 0;  // blobs that the rules or the budget leave out
  bool held = false;      // by a roll-back: the feed has newer content than is shown, and waits
};

// One round from feed to cache: verify the metadata, compare the heads, fetch what changed into a new
// generation, fetch the blobs that it names, switch. A blob that cannot be had does not stop it. On an error
// nothing that is shown has changed; what was verified stays trusted, so that an older feed is refused from
// then on. DiskFull: there is no room; NotFound and Unreachable: the feed could not be had; Usage: no root to
// begin with; everything else: the feed was refused.
content::Result<RoundReport> RunRound(content::Disk& disk, content::Transport& transport,
                                      const content::Clock& clock, const Places& places,
                                      const RoundOrders& orders = {});

// "updated: release 12, 3 shards, 7 records changed, 1 blob, 8,123 bytes in 9 requests (content-4.db)".
std::string Summary(const RoundReport& report);

}  // namespace zenkoku_sync
