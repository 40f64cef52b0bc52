#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "content/base/sha256.h"

namespace content {

// A shard's records summed up in one hash, so that a kiosk knows that it holds exactly what was published,
// however the records reached it.
//
//   leaf    SHA-256(id, NUL, record bytes)
//   bucket  SHA-256 of the leaves whose id hashes (SHA-256) to this first byte, sorted and joined
//   root    SHA-256 of the 256 buckets, joined
//
// Buckets stand between, so that two catalogues that differ tell where, and so that a change costs the hash
// of its buckets and not of the shard.
inline constexpr size_t kBuckets = 256;
using Buckets = std::array<Digest, kBuckets>;

Digest LeafHash(std::string_view id, std::string_view bytes);
size_t BucketOf(std::string_view id);
Digest BucketHash(std::vector<Digest> leaves);  // in any order
Digest RootOf(const Buckets& buckets);
// Of a shard without records.
Buckets EmptyBuckets();

}  // namespace content
