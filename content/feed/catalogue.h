#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "content/base/sha256.h"
#include "content/store/generation.h"

namespace content {

// A shard's records summed up in one hash, so that a kiosk knows that it holds exactly what was published,
// however the records reached it.
//
//   leaf    SHA-256(id, NUL, record bytes), see Generation::LeafHash
//   bucket  SHA-256 of the leaves whose id hashes (SHA-256) to this first byte, sorted and joined
//   root    SHA-256 of the 256 buckets, joined
//
// Buckets stand between, so that two catalogues that differ tell where: the kiosk then fetches those buckets
// only.
inline constexpr size_t kBuckets = 256;

struct Catalogue {
  std::array<Digest, kBuckets> buckets;
  Digest root;
};

size_t BucketOf(std::string_view id);
Catalogue MakeCatalogue(const std::vector<Generation::Leaf>& leaves);

}  // namespace content
