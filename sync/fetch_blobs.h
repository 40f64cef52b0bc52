#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "content/feed/head.h"
#include "content/store/blobs.h"
#include "sync/feed_source.h"

namespace zenkoku_sync {

// Room that stays free on the disk whatever is fetched.
inline constexpr uint64_t kReserveBytes = 250'000'000;

// DiskFull when fetching `need` bytes would leave less than the reserve in `directory`. Asked before the
// fetching.
content::Result<void> CheckRoom(content::Disk& disk, const std::string& directory, uint64_t need);

// Fetches those of `named` that are not in `blobs` yet, once there is room for all of them. Their lengths
// come from the heads' manifests. Returns how many were fetched.
content::Result<uint64_t> FetchBlobs(content::Disk& disk, const std::string& directory, content::Blobs& blobs,
                                     const std::vector<std::string>& named,
                                     const std::vector<content::Head>& heads, const FeedSource& feed);

// Removes blobs that neither the generation in use nor the one before it names, and stale temporary files.
// What cannot be removed now is removed another time.
void SweepBlobs(content::Disk& disk, const std::string& directory, const std::vector<std::string>& before,
                const std::vector<std::string>& now);

}  // namespace zenkoku_sync
