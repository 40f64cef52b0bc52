#pragma once

#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/feed/head.h"
#include "content/feed/tuf_client.h"
#include "sync/feed_source.h"

namespace zenkoku_sync {

// The head of every shard that the feed publishes, verified. Heads that were fetched before lie in
// `directory` and are used again while the feed vouches for the same bytes, so that an unchanged shard costs
// no request.
content::Result<std::vector<content::Head>> FetchHeads(content::Disk& disk, const std::string& directory,
                                                       content::TufClient& client, const FeedSource& feed);

}  // namespace zenkoku_sync
