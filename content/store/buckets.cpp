#include "content/store/buckets.h"

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

Digest LeafHash(std::string_view id, std::string_view bytes) {
  std::string leaf;
  leaf.reserve(id.size() + 1 + bytes.size());
  leaf.append(id).append(1, '\0').append(bytes);
  return Sha256(leaf);
}

size_t BucketOf(std::string_view id) {
  return Sha256(id)[0];
}

Digest BucketHash(std::vector<Digest> leaves) {
  std::sort(leaves.begin(), leaves.end());
  return HashOf(leaves);
}

Digest RootOf(const Buckets& buckets) {
  return HashOf(buckets);
}

Buckets EmptyBuckets() {
  Buckets buckets;
  buckets.fill(BucketHash({}));
  return buckets;
}

}  // namespace content
