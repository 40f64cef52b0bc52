#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "content/base/result.h"

namespace tools {

// How long what has been replaced stays in the feed, for kiosks and caches that are behind.
inline constexpr std::chrono::days kKeptDays{90};

struct CleanReport {
  uint64_t removed = 0;  // files
  uint64_t kept = 0;
};

// Removes from a feed what nobody needs any more: heads, packs and metadata that were replaced 90 days ago or
// earlier, blobs that no kept head names, and what broken publications left behind. Every root stays: kiosks
// of any age walk from one to the next. All that is kept is read first, and when that fails nothing is
// removed. An interrupted run is completed by the next.
content::Result<CleanReport> Clean(content::Disk& disk, const content::Clock& clock, const std::string& feed);

}  // namespace tools
