#include "content/feed/bucket_index.h"

#include <algorithm>

namespace content {

std::string DumpBucketIndex(const BucketIndex& index) {
  std::string bytes;
  for (const BucketEntry& entry : index) {
    bytes.append(entry.bucket.begin(), entry.bucket.end());
    bytes.append(entry.pack.begin(), entry.pack.end());
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>((entry.length >> shift) & 0xff);
  }
  return bytes;
}

Result<BucketIndex> ParseBucketIndex(std::string_view bytes, const std::string& what) {
  if (bytes.size() != kBucketIndexBytes) return Error{Error::Kind::Damaged, what + ": not 256 entries"};
  BucketIndex index;
  auto at = bytes.begin();
  for (BucketEntry& entry : index) {
    std::copy_n(at, entry.bucket.size(), entry.bucket.begin());
    std::copy_n(at + 32, entry.pack.size(), entry.pack.begin());
    for (int i = 64; i < 68; ++i) entry.length = (entry.length << 8) | static_cast<unsigned char>(at[i]);
    at += 68;
  }
  return index;
}

}  // namespace content
