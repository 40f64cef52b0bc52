#include "content/feed/catalogue.h"

namespace content {

Catalogue MakeCatalogue(const std::vector<Generation::Leaf>& leaves) {
  std::array<std::vector<Digest>, kBuckets> sorted;
  for (const Generation::Leaf& leaf : leaves) sorted[BucketOf(leaf.id)].push_back(leaf.hash);
  Catalogue catalogue{};
  for (size_t bucket = 0; bucket < kBuckets; ++bucket) {
    catalogue.buckets[bucket] = BucketHash(std::move(sorted[bucket]));
  }
  catalogue.root = RootOf(catalogue.buckets);
  return catalogue;
}

}  // namespace content
