#include "sync/fetch_blobs.h"

#include <charconv>
#include <map>
#include <set>

#include "content/feed/thousands.h"
#include "content/model/syntax.h"

namespace zenkoku_sync {
namespace {

using content::Error;
using content::Result;
using Lengths = std::map<std::string, uint64_t>;

constexpr uint64_t kMostManifestBytes = 16'000'000;
constexpr uint64_t kMostBlobBytes = 256u << 20;  // what content::Blobs keeps at most

// Lines of "<sha256> <bytes>".
Result<void> ParseManifest(std::string_view text, const std::string& what, Lengths& lengths) {
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

bool KnowsAll(const Lengths& lengths, const std::vector<std::string>& missing) {
  for (const std::string& blob : missing) {
    if (!lengths.contains(blob)) return false;
  }
  return true;
}

// Manifests are read until every missing blob is found: most changes are in one shard.
Result<Lengths> FindLengths(const std::vector<std::string>& missing, const std::vector<content::Head>& heads,
                            const FeedSource& feed) {
  Lengths lengths;
  for (const content::Head& head : heads) {
    if (KnowsAll(lengths, missing)) break;
    if (head.blobs.count == 0) continue;
    std::string manifest = TRY(feed.GetFile(head.blobs.sha256, kMostManifestBytes));
    TRY(ParseManifest(manifest, head.shard + " blobs", lengths));
  }
  if (KnowsAll(lengths, missing)) return lengths;
  return Error{Error::Kind::Damaged, "the feed's records name a blob that its manifests do not list"};
}

}  // namespace

Result<void> CheckRoom(content::Disk& disk, const std::string& directory, uint64_t need) {
  uint64_t free = TRY(disk.FreeBytes(directory));
  if (free >= need + kReserveBytes) return {};
  return Error{Error::Kind::DiskFull, directory + ": " + content::Thousands(need) +
                                          " bytes are needed beside the " +
                                          content::Thousands(kReserveBytes) + " that stay free, and " +
                                          content::Thousands(free) + " are free"};
}

Result<uint64_t> FetchBlobs(content::Disk& disk, const std::string& directory, content::Blobs& blobs,
                            const std::vector<std::string>& named, const std::vector<content::Head>& heads,
                            const FeedSource& feed) {
  std::vector<std::string> missing;
  for (const std::string& blob : named) {
    if (!blobs.Has(blob)) missing.push_back(blob);
  }
  if (missing.empty()) return uint64_t{0};
  Lengths lengths = TRY(FindLengths(missing, heads, feed));
  uint64_t need = 0;
  for (const std::string& blob : missing) need += lengths[blob];
  TRY(CheckRoom(disk, directory, need));
  for (const std::string& blob : missing) {
    std::string bytes = TRY(feed.GetBlob(blob, lengths[blob]));
    TRY(blobs.Put(bytes));
  }
  return missing.size();
}

void SweepBlobs(content::Disk& disk, const std::string& directory, const std::vector<std::string>& before,
                const std::vector<std::string>& now) {
  std::set<std::string> kept(before.begin(), before.end());
  kept.insert(now.begin(), now.end());
  auto parts = disk.List(directory);
  if (!parts) return;
  for (const std::string& part : *parts) {
    std::string inner = content::Join(directory, part);
    auto names = disk.List(inner);
    if (!names) continue;
    for (const std::string& name : *names) {
      if (!kept.contains(name)) static_cast<void>(disk.Remove(content::Join(inner, name)));
    }
  }
}

}  // namespace zenkoku_sync
