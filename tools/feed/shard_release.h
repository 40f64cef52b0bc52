#pragma once

#include <optional>
#include <string>

#include "content/base/clock.h"
#include "content/feed/head.h"
#include "content/feed/pack.h"
#include "content/store/blobs.h"
#include "tools/feed/feed_files.h"
#include "tools/feed/feed_state.h"

namespace tools {

// A release of one shard, as it lies in the feed's directory.
struct ShardRelease {
  content::Head head;
  std::string head_bytes;
};

// Writes what a shard's records need to be fetched: the full pack, deltas from the releases 1, 2, 4 ... 64
// before, buckets when the shard is large, blobs, their manifest and the head. `previous` is the release
// before. None when the records are what `previous` holds already.
content::Result<std::optional<ShardRelease>> WriteShardRelease(FeedFiles& files, content::Blobs& blobs,
                                                               const std::string& shard,
                                                               const content::Records& records,
                                                               const std::optional<PublishedHead>& previous,
                                                               content::Instant published);

}  // namespace tools
