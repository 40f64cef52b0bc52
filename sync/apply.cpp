#include "sync/apply.h"

#include <map>
#include <optional>

#include "content/feed/bucket_index.h"
#include "content/feed/catalogue.h"
#include "content/feed/shard.h"

namespace zenkoku_sync {
namespace {

using content::Catalogue;
using content::Digest;
using content::Error;
using content::Generation;
using content::Head;
using content::Pack;
using content::Result;
using Leaves = std::map<std::string, Digest>;

// What a feed may send that costs time and never correctness: the next way is tried. A network that is gone,
// or a full disk, would not be better on the next way.
bool IsFeedsFault(const Error& error) {
  return error.kind != Error::Kind::Unreachable && error.kind != Error::Kind::DiskFull;
}

class ShardUpdate {
 public:
  ShardUpdate(const FeedSource& feed, Generation& generation, const Head& head)
      : feed_(&feed), generation_(&generation), head_(&head) {}

  Result<uint64_t> Run() {
    Leaves before = TRY(ReadLeaves());
    if (!IsThere()) TRY(FetchCheapest());
    if (!IsThere()) {
      return Error{Error::Kind::Denied, head_->shard + ": the records do not give the root of release " +
                                            std::to_string(head_->release)};
    }
    TRY(generation_->SetRelease(head_->shard, head_->release));
    return CountDifferences(before, leaves_);
  }

 private:
  Result<Leaves> ReadLeaves() {
    std::vector<Generation::Leaf> list = TRY(generation_->Leaves(head_->shard));
    catalogue_ = content::MakeCatalogue(list);
    leaves_.clear();
    for (Generation::Leaf& leaf : list) leaves_.emplace(std::move(leaf.id), leaf.hash);
    return leaves_;
  }

  bool IsThere() const { return catalogue_.root == head_->root && leaves_.size() == head_->records; }

  Result<void> FetchCheapest() {
    auto by_delta = TryDelta();
    if (!by_delta && !IsFeedsFault(by_delta.error())) return by_delta;
    TRY(ReadLeaves());
    if (IsThere()) return {};
    auto by_buckets = TryBuckets();
    if (!by_buckets && !IsFeedsFault(by_buckets.error())) return by_buckets;
    TRY(ReadLeaves());
    if (IsThere()) return {};
    TRY(FetchFull());
    TRY(ReadLeaves());
    return {};
  }

  Result<void> TryDelta() {
    int64_t from = TRY(generation_->Release(head_->shard));
    for (const Head::Delta& delta : head_->deltas) {
      if (from == 0 || delta.from != from || delta.pack.length >= head_->full.length) continue;
      Pack pack = TRY(feed_->GetPack(delta.pack, content::kMostRawBytes));
      TRY(CheckPack(pack, Pack::Kind::Delta));
      for (const std::string& id : pack.removes) TRY(generation_->Remove(head_->shard, id));
      return PutRecords(pack);
    }
    return {};
  }

  Result<void> TryBuckets() {
    if (!head_->buckets || leaves_.empty()) return {};
    std::string bytes = TRY(feed_->GetFile(head_->buckets->sha256, content::kBucketIndexBytes));
    content::BucketIndex index = TRY(content::ParseBucketIndex(bytes, head_->shard + " buckets"));
    uint64_t cost = 0;
    for (size_t bucket = 0; bucket < content::kBuckets; ++bucket) {
      if (index[bucket].bucket != catalogue_.buckets[bucket]) cost += index[bucket].length;
    }
    if (cost >= head_->full.length) return {};
    for (size_t bucket = 0; bucket < content::kBuckets; ++bucket) {
      if (index[bucket].bucket != catalogue_.buckets[bucket]) TRY(FetchBucket(bucket, index[bucket]));
    }
    return {};
  }

  Result<void> FetchBucket(size_t bucket, const content::BucketEntry& entry) {
    Pack pack;
    if (entry.length > 0) {
      pack = TRY(feed_->GetPack({content::Hex(entry.pack), entry.length}, content::kMostRawBytes));
      TRY(CheckPack(pack, Pack::Kind::Bucket));
    }
    return Replace(pack, bucket);
  }

  Result<void> FetchFull() {
    Pack pack = TRY(feed_->GetPack(head_->full, head_->full_raw));
    TRY(CheckPack(pack, Pack::Kind::Full));
    return Replace(pack, std::nullopt);
  }

  Result<void> CheckPack(const Pack& pack, Pack::Kind kind) const {
    if (pack.kind == kind && pack.shard == head_->shard) return {};
    return Error{Error::Kind::Damaged, head_->shard + ": a pack of another kind or shard"};
  }

  // What is in the bucket (or in the shard) becomes what is in the pack.
  Result<void> Replace(const Pack& pack, std::optional<size_t> bucket) {
    for (const auto& [id, hash] : leaves_) {
      if (bucket && content::BucketOf(id) != *bucket) continue;
      if (!pack.puts.contains(id)) TRY(generation_->Remove(head_->shard, id));
    }
    return PutRecords(pack);
  }

  Result<void> PutRecords(const Pack& pack) {
    for (const auto& [id, bytes] : pack.puts) {
      auto leaf = leaves_.find(id);
      if (leaf != leaves_.end() && leaf->second == Generation::LeafHash(id, bytes)) continue;
      content::Json record = TRY(content::ParseJson(bytes, id));
      // A prefecture's key speaks for its own records only, whatever it signs.
      if (!record.is_object() || content::ShardOf(record) != head_->shard) {
        return Error{Error::Kind::Denied, id + ": not a record that " + head_->shard + " may publish"};
      }
      TRY(generation_->Put(head_->shard, id, bytes));
    }
    return {};
  }

  static uint64_t CountDifferences(const Leaves& before, const Leaves& after) {
    uint64_t count = 0;
    for (const auto& [id, hash] : before) count += after.contains(id) ? 0 : 1;
    for (const auto& [id, hash] : after) {
      auto old = before.find(id);
      if (old == before.end() || old->second != hash) ++count;
    }
    return count;
  }

  const FeedSource* feed_;
  Generation* generation_;
  const Head* head_;
  Leaves leaves_;  // of the shard as it is now
  Catalogue catalogue_{};
};

}  // namespace

Result<uint64_t> ApplyHead(const FeedSource& feed, Generation& generation, const Head& head) {
  return ShardUpdate(feed, generation, head).Run();
}

}  // namespace zenkoku_sync
