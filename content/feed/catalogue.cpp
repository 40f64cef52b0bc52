#include "content/feed/catalogue.h"

#include <algorithm>
#include <string>

namespace content {
namespace {

template <typename Digests>
Digest HashOf(const Digests& digests) {
  std::string joined;
  joined.reserve(digests.size() * sizeof(Digest));
  for (const Digest& digest : digests) joined.append(digest.begin(), digest.end());
  return Sha256(joined);
}

}  // namespace

size_t BucketOf(std::string_view id) {
  return Sha256(id)[0];
}

Catalogue MakeCatalogue(const std::vector<Generation::Leaf>& leaves) {
  std::array<std::vector<Digest>, kBuckets> sorted;
  for (const Generation::Leaf& leaf : leaves) sorted[BucketOf(leaf.id)].push_back(leaf.hash);
  Catalogue catalogue{};
  for (size_t bucket = 0; bucket < kBuckets; ++bucket) {
    std::sort(sorted[bucket].begin(), sorted[bucket].end());
    catalogue.buckets[bucket] = HashOf(sorted[bucket]);
  }
  catalogue.root = HashOf(catalogue.buckets);
  return catalogue;
}

}  // namespace content
