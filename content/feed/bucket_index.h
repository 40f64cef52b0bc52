#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "content/base/result.h"
#include "content/base/sha256.h"
#include "content/feed/catalogue.h"

namespace content {

// Which pack holds each bucket of a release, so that a kiosk fetches only the buckets in which it differs.
// 256 times 68 bytes: the bucket's hash, its pack's SHA-256, the pack's length (big-endian; 0, with a hash of
// zeros, for an empty bucket). Not compressed: hashes do not shrink.
inline constexpr uint64_t kBucketIndexBytes = kBuckets * 68;

struct BucketEntry {
  Digest bucket{};
  Digest pack{};
  uint32_t length = 0;
};
using BucketIndex = std::array<BucketEntry, kBuckets>;

std::string DumpBucketIndex(const BucketIndex& index);
Result<BucketIndex> ParseBucketIndex(std::string_view bytes, const std::string& what);

}  // namespace content
