#include "sync/blob_manifest.h"

#include <algorithm>
#include <charconv>

#include "content/model/syntax.h"

namespace zenkoku_sync {
namespace {

using content::Error;
using content::Result;

constexpr uint64_t kMostManifestBytes = 16'000'000;
constexpr uint64_t kMostBlobBytes = 256u << 20;  // what content::Blobs keeps at most

bool KnowsAll(const BlobLengths& lengths, const std::vector<std::string>& hashes) {
  return std::all_of(hashes.begin(), hashes.end(), [&](const auto& hash) { return lengths.contains(hash); });
}

Result<void> ReadManifest(const content::Head& head, const FeedSource& feed, BlobLengths& lengths) {
  std::string manifest = TRY(feed.GetFile(head.blobs.sha256, kMostManifestBytes));
  return ParseBlobManifest(manifest, head.shard + " blobs", lengths);
}

}  // namespace

Result<void> ParseBlobManifest(std::string_view text, const std::string& what, BlobLengths& lengths) {
  constexpr size_t kHashDigits = 64;
  while (!text.empty()) {
    size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    uint64_t length = 0;
    std::string_view digits = line.size() > kHashDigits + 1 ? line.substr(kHashDigits + 1) : "";
    auto [rest, code] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
    if (end == std::string_view::npos || !content::IsBlobHash(line.substr(0, kHashDigits)) ||
        digits.empty() || line[kHashDigits] != ' ' || code != std::errc() ||
        rest != digits.data() + digits.size() || length > kMostBlobBytes) {
      return Error{Error::Kind::Damaged, what + ": not a list of blobs and their lengths"};
    }
    lengths[std::string(line.substr(0, kHashDigits))] = length;
    text.remove_prefix(end + 1);
  }
  return {};
}

FoundLengths FindLengths(const std::vector<std::string>& hashes, const std::vector<content::Head>& heads,
                         const FeedSource& feed) {
  FoundLengths found;
  for (const content::Head& head : heads) {
    if (KnowsAll(found.lengths, hashes)) break;
    if (head.blobs.count == 0) continue;
    auto read = ReadManifest(head, feed, found.lengths);
    if (read) continue;
    if (found.reason.empty()) found.reason = read.error().message;
    if (read.error().kind == Error::Kind::Unreachable) return found;
  }
  if (KnowsAll(found.lengths, hashes)) return {std::move(found.lengths), ""};
  if (found.reason.empty()) found.reason = "the feed's records name a blob that its manifests do not list";
  return found;
}

}  // namespace zenkoku_sync
