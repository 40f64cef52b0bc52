#pragma once

#include <string>
#include <vector>

#include "tools/feed/metadata_release.h"

namespace tools {

// The last steps of every publication. What was written is on the disk, then our own client, which trusts the
// feed's first root and has seen `before`, verifies what is about to be announced: all metadata, and the head
// and the full pack of each shard of `changed`. Only then a new root and timestamp.json are put in place.
content::Result<void> Announce(FeedFiles& files, const FeedState& before, const MetadataRelease& metadata,
                               const std::vector<std::string>& changed, content::Instant now);

}  // namespace tools
