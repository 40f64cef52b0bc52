#include "tools/feed/shard_release.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "content/base/json.h"
#include "content/feed/bucket_index.h"
#include "content/feed/catalogue.h"
#include "content/feed/shard.h"

namespace tools {
namespace {

using content::Catalogue;
using content::Head;
using content::Pack;
using content::PackFile;
using content::Records;
using content::Result;

constexpr int64_t kOldestDelta = 64;

// Below this a full pack costs less than the index of the buckets.
constexpr size_t kLeastRecordsForBuckets = 1000;

struct Written {
  PackFile file;
  uint64_t raw = 0;
};

Result<Written> WriteBytes(FeedFiles& files, std::string_view bytes, uint64_t raw) {
  PackFile file{content::Sha256Hex(bytes), bytes.size()};
  TRY(files.PutOnce(content::PackPath(file.sha256), bytes));
  return Written{file, raw};
}

Result<Written> WritePack(FeedFiles& files, const Pack& pack) {
  std::string raw = content::EncodePack(pack);
  std::string frame = TRY(content::Compress(raw));
  return WriteBytes(files, frame, raw.size());
}

// Heads by release, from `latest` back along "previous", as far as they are kept.
std::map<int64_t, Head> History(const FeedFiles& files, const Head& latest) {
  std::map<int64_t, Head> heads{{latest.release, latest}};
  std::string previous = latest.previous;
  while (!previous.empty() && heads.size() <= kOldestDelta) {
    auto head = ReadHeadFile(files, latest.shard, previous);
    if (!head) break;
    previous = head->head.previous;
    heads.emplace(head->head.release, head->head);
  }
  return heads;
}

// The records of an earlier release, out of its full pack.
Result<Records> RecordsOf(const FeedFiles& files, const Head& head) {
  std::string bytes = TRY(files.Read(content::PackPath(head.full.sha256), content::kMostPackBytes));
  Pack pack = TRY(content::OpenPack(bytes, head.full.sha256, head.full_raw));
  return std::move(pack.puts);
}

// Deltas are a convenience: an earlier release that cannot be read any more only means one delta fewer.
Result<std::vector<Head::Delta>> WriteDeltas(FeedFiles& files, const Head& head, const Head& previous,
                                             const Records& records) {
  std::vector<Head::Delta> deltas;
  std::map<int64_t, Head> history = History(files, previous);
  for (int64_t back = 1; back <= kOldestDelta; back *= 2) {
    auto from = history.find(head.release - back);
    if (from == history.end()) continue;
    auto before = RecordsOf(files, from->second);
    if (!before) continue;
    std::string raw = content::EncodePack(content::MakeDelta(head.shard, *before, records));
    std::string frame = TRY(content::Compress(raw));
    if (frame.size() >= head.full.length) continue;
    Written written = TRY(WriteBytes(files, frame, raw.size()));
    deltas.push_back({from->first, written.file});
  }
  return deltas;
}

Result<PackFile> WriteBuckets(FeedFiles& files, const std::string& shard, const Records& records,
                              const Catalogue& catalogue) {
  std::array<Pack, content::kBuckets> packs;
  for (const auto& [id, bytes] : records) packs[content::BucketOf(id)].puts.emplace(id, bytes);
  content::BucketIndex index;
  for (size_t bucket = 0; bucket < content::kBuckets; ++bucket) {
    index[bucket].bucket = catalogue.buckets[bucket];
    Pack& pack = packs[bucket];
    if (pack.puts.empty()) continue;
    pack.kind = Pack::Kind::Bucket;
    pack.shard = shard;
    Written written = TRY(WritePack(files, pack));
    std::string hash = *content::FromHex(written.file.sha256);
    std::copy(hash.begin(), hash.end(), index[bucket].pack.begin());
    index[bucket].length = static_cast<uint32_t>(written.file.length);
  }
  Written written = TRY(WriteBytes(files, content::DumpBucketIndex(index), content::kBucketIndexBytes));
  return written.file;
}

Result<Head::BlobManifest> WriteBlobs(FeedFiles& files, content::Blobs& blobs, const Records& records) {
  std::set<std::string> named;
  for (const auto& [id, bytes] : records) {
    content::Json record = TRY(content::ParseJson(bytes, id));
    for (const std::string& blob : content::BlobsIn(record)) named.insert(blob);
  }
  Head::BlobManifest manifest;
  std::string lines;
  for (const std::string& blob : named) {
    std::string bytes = TRY(blobs.Get(blob));
    TRY(files.PutOnce(content::BlobPath(blob), bytes));
    lines += blob + " " + std::to_string(bytes.size()) + "\n";
    manifest.bytes += bytes.size();
  }
  manifest.count = named.size();
  Written written = TRY(WriteBytes(files, lines, lines.size()));
  manifest.sha256 = written.file.sha256;
  return manifest;
}

}  // namespace

Result<std::optional<ShardRelease>> WriteShardRelease(FeedFiles& files, content::Blobs& blobs,
                                                      const std::string& shard, const Records& records,
                                                      const std::optional<PublishedHead>& previous,
                                                      content::Instant published) {
  Catalogue catalogue = content::MakeCatalogue(content::LeavesOf(records));
  if (previous && previous->head.root == catalogue.root) return std::optional<ShardRelease>();
  Head head;
  head.shard = shard;
  head.release = previous ? previous->head.release + 1 : 1;
  head.published = published;
  head.records = records.size();
  head.root = catalogue.root;
  head.blobs = TRY(WriteBlobs(files, blobs, records));
  Pack full;
  full.shard = shard;
  full.puts = records;
  Written written = TRY(WritePack(files, full));
  head.full = written.file;
  head.full_raw = written.raw;
  if (previous) {
    head.previous = previous->sha256;
    head.deltas = TRY(WriteDeltas(files, head, previous->head, records));
  }
  if (records.size() >= kLeastRecordsForBuckets)
    head.buckets = TRY(WriteBuckets(files, shard, records, catalogue));
  ShardRelease release{head, content::DumpHead(head)};
  TRY(files.PutOnce(HeadPath(shard, content::Sha256Hex(release.head_bytes)), release.head_bytes));
  return std::optional(std::move(release));
}

}  // namespace tools
