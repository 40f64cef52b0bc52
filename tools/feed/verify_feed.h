#pragma once

#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/base/result.h"
#include "tools/feed/feed_files.h"
#include "tools/feed/feed_state.h"
#include "tools/feed/metadata_release.h"

namespace tools {

// Looks at a feed through the eyes of a kiosk that trusts its first root and has seen `before`: refreshes
// with the root and the timestamp that are about to be announced, finds the head of every shard, and reads
// the full pack of each of `changed`.
content::Result<void> VerifyFeed(FeedFiles& files, const FeedState& before, const MetadataRelease& metadata,
                                 const std::vector<std::string>& changed, content::Instant now);

}  // namespace tools
