#pragma once

#include <cstdint>

#include "content/base/result.h"
#include "content/feed/head.h"
#include "content/store/generation.h"
#include "sync/feed_source.h"

namespace zenkoku_sync {

// Turns a shard of the next generation into what `head` says, by the cheapest way that works: the delta from
// the release that is here, the buckets that differ, the full pack. Whatever way it took, the catalogue's
// root must be the head's in the end; a delta is only a hint. Returns how many records were added, replaced
// or removed.
content::Result<uint64_t> ApplyHead(const FeedSource& feed, content::Generation& generation,
                                    const content::Head& head);

}  // namespace zenkoku_sync
