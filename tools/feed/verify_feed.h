#pragma once

#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/base/result.h"
#include "tools/feed/feed_files.h"
#include "tools/feed/feed_state.h"

namespace tools {

// Looks at a feed through the eyes of a kiosk that trusts its first root and has seen `before`: refreshes
// with the timestamp that is about to be announced, then reads the head and the full pack of each of
// `shards`.
content::Result<void> VerifyFeed(FeedFiles& files, const FeedState& before, const std::string& timestamp,
                                 const std::vector<std::string>& shards, content::Instant now);

}  // namespace tools
