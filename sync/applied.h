#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/json.h"
#include "content/feed/head.h"
#include "sync/fetch_blobs.h"

namespace zenkoku_sync {

// What the generation in use was made from, in CACHE/applied.json: so that a poll that finds nothing new need
// not open the cache, and an update looks only at the blobs that it changes. Only a note: when it is missing,
// or names another generation than `current` does (after a roll-back or a power cut), or other roots than
// that one keeps, the cache itself is asked.
struct Applied {
  struct Shard {
    int64_t release = 0;
    std::string root;  // hexadecimal
    bool operator==(const Shard&) const = default;
  };

  std::string generation;
  std::map<std::string, Shard> shards;
  std::string rules;     // fingerprint of the blob rules that were followed
  PendingBlobs pending;  // when they were followed last
  uint64_t left_out = 0;
  // Blobs that only the generation before names: the next switch removes them.
  std::vector<std::string> dropped;

  bool Is(const std::vector<content::Head>& heads) const;
};

std::map<std::string, Applied::Shard> ShardsOf(const std::vector<content::Head>& heads);

// Empty when there is no note that can be used, or no generation that can be opened.
Applied ReadApplied(content::Disk& disk, const std::string& cache);
content::Result<void> WriteApplied(content::Disk& disk, const std::string& cache, const Applied& applied);

// The next round looks at the cache itself.
content::Result<void> ForgetApplied(content::Disk& disk, const std::string& cache);

// As it stands in applied.json and status.json: count, bytes, reason, blobs.
content::Json PendingJson(const PendingBlobs& pending);

}  // namespace zenkoku_sync
