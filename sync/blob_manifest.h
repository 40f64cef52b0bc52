#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.h"
#include "content/feed/head.h"
#include "sync/feed_source.h"

namespace zenkoku_sync {

using BlobLengths = std::map<std::string, uint64_t>;  // by hash

// Lines of "<sha256> <bytes>", added to `lengths`. Damaged when it is anything else.
content::Result<void> ParseBlobManifest(std::string_view text, const std::string& what, BlobLengths& lengths);

// The lengths of these blobs, as far as the feed tells them. Manifests are read until every one is found:
// most changes are in one shard. A manifest that cannot be had costs the blobs that only it lists, and no
// others.
struct FoundLengths {
  BlobLengths lengths;
  std::string reason;  // why one is not found, in words; "" when all are
};
FoundLengths FindLengths(const std::vector<std::string>& hashes, const std::vector<content::Head>& heads,
                         const FeedSource& feed);

}  // namespace zenkoku_sync
