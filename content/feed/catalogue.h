#pragma once

#include <vector>

#include "content/store/buckets.h"
#include "content/store/generation.h"

namespace content {

// The hashes of a shard whose leaves are at hand; see buckets.h.
struct Catalogue {
  Buckets buckets;
  Digest root;
};

Catalogue MakeCatalogue(const std::vector<Generation::Leaf>& leaves);

}  // namespace content
