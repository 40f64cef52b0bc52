#include "sync/apply.h"

#include <set>

#include "content/feed/bucket_index.h"
#include "content/feed/shard.h"
#include "content/store/records_ahead.h"

namespace zenkoku_sync {
namespace {

using content::Error;
using content::Generation;
using content::Head;
using content::Pack;
using content::PackReader;
using content::RecordsAhead;
using content::Result;
using content::ShardHeld;
using Ids = std::set<std::string>;

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
    if (!TRY(IsThere())) TRY(FetchCheapest());
    if (!TRY(IsThere())) {
      return Error{Error::Kind::Denied, head_->shard + ": the records do not give the root of release " +
                                            std::to_string(head_->release)};
    }
    TRY(generation_->SetRelease(head_->shard, head_->release));
    return changed_.size();
  }

 private:
  Result<bool> IsThere() {
    ShardHeld held = TRY(generation_->Held(head_->shard));
    return held.records == head_->records && held.root() == head_->root;
  }

  Result<void> FetchCheapest() {
    auto by_delta = TryDelta();
    if (!by_delta && !IsFeedsFault(by_delta.error())) return by_delta;
    if (TRY(IsThere())) return {};
    // From here on something is wrong, and it may be the hashes that are kept here.
    generation_->Distrust(head_->shard);
    if (TRY(IsThere())) return {};
    auto by_buckets = TryBuckets();
    if (!by_buckets && !IsFeedsFault(by_buckets.error())) return by_buckets;
    if (TRY(IsThere())) return {};
    return FetchFull();
  }

  Result<void> TryDelta() {
    int64_t from = TRY(generation_->Release(head_->shard));
    for (const Head::Delta& delta : head_->deltas) {
      if (from == 0 || delta.from != from || delta.pack.length >= head_->full.length) continue;
      PackReader pack = TRY(GetPack(delta.pack, Pack::Kind::Delta, content::kMostRawBytes));
      for (const std::string& id : pack.head().removes) TRY(Remove(id));
      return PutRecords(pack);
    }
    return {};
  }

  Result<void> TryBuckets() {
    ShardHeld held = TRY(generation_->Held(head_->shard));
    if (!head_->buckets || held.records == 0) return {};
    std::string bytes = TRY(feed_->GetFile(head_->buckets->sha256, content::kBucketIndexBytes));
    content::BucketIndex index = TRY(content::ParseBucketIndex(bytes, head_->shard + " buckets"));
    uint64_t cost = 0;
    for (size_t bucket = 0; bucket < content::kBuckets; ++bucket) {
      if (index[bucket].bucket != held.buckets[bucket]) cost += index[bucket].length;
    }
    if (cost >= head_->full.length) return {};
    for (size_t bucket = 0; bucket < content::kBuckets; ++bucket) {
      if (index[bucket].bucket != held.buckets[bucket]) TRY(FetchBucket(bucket, index[bucket]));
    }
    return {};
  }

  Result<void> FetchBucket(size_t bucket, const content::BucketEntry& entry) {
    Ids gone = IdsOf(TRY(generation_->Leaves(head_->shard, bucket)));
    if (entry.length > 0) {
      PackReader pack =
          TRY(GetPack({content::Hex(entry.pack), entry.length}, Pack::Kind::Bucket, content::kMostRawBytes));
      TRY(PutRecords(pack, &gone));
    }
    return RemoveAll(gone);
  }

  Result<void> FetchFull() {
    PackReader pack = TRY(GetPack(head_->full, Pack::Kind::Full, head_->full_raw));
    Ids gone = IdsOf(TRY(generation_->Leaves(head_->shard)));
    TRY(PutRecords(pack, &gone));
    return RemoveAll(gone);
  }

  Result<PackReader> GetPack(const content::PackFile& file, Pack::Kind kind, uint64_t raw_limit) const {
    PackReader pack = TRY(feed_->GetPack(file, raw_limit));
    if (pack.head().kind == kind && pack.head().shard == head_->shard) return pack;
    return Error{Error::Kind::Damaged, head_->shard + ": a pack of another kind or shard"};
  }

  static Ids IdsOf(const std::vector<Generation::Leaf>& leaves) {
    Ids ids;
    for (const Generation::Leaf& leaf : leaves) ids.insert(leaf.id);
    return ids;
  }

  // Strikes out of `gone` what the pack holds.
  Result<void> PutRecords(PackReader& pack, Ids* gone = nullptr) {
    // A prefecture's key speaks for its own records only, whatever it signs.
    RecordsAhead ahead([this](const std::string& id, const content::Json& record) -> Result<void> {
      if (content::ShardOf(record) == head_->shard) return {};
      return Error{Error::Kind::Denied, id + ": not a record that " + head_->shard + " may publish"};
    });
    while (true) {
      auto missing = TRY(NextMissing(pack, gone));
      const bool more = !missing.empty();
      RecordsAhead::Batch batch = ahead.Exchange(std::move(missing));
      if (!more && batch.empty()) return {};
      for (auto& prepared : batch) {
        content::PreparedRecord record = TRY(std::move(prepared));
        TRY(PutRecord(record));
      }
    }
  }

  // Some records of the pack that are not here yet; none at its end.
  Result<std::vector<RecordsAhead::Unprepared>> NextMissing(PackReader& pack, Ids* gone) {
    std::vector<RecordsAhead::Unprepared> missing;
    while (missing.size() < RecordsAhead::kBatch) {
      auto put = TRY(pack.Next());
      if (!put) break;
      std::string id(put->id);
      if (gone) gone->erase(id);
      if (TRY(generation_->Holds(head_->shard, {id, content::LeafHash(id, put->bytes)}))) continue;
      missing.push_back({std::move(id), std::string(put->bytes)});
    }
    return missing;
  }

  Result<void> PutRecord(const content::PreparedRecord& record) {
    changed_.insert(record.id);
    return generation_->Put(head_->shard, record);
  }

  Result<void> RemoveAll(const Ids& ids) {
    for (const std::string& id : ids) TRY(Remove(id));
    return {};
  }

  Result<void> Remove(const std::string& id) {
    changed_.insert(id);
    return generation_->Remove(head_->shard, id);
  }

  const FeedSource* feed_;
  Generation* generation_;
  const Head* head_;
  Ids changed_;  // since the shard was what it was
};

}  // namespace

Result<uint64_t> ApplyHead(const FeedSource& feed, Generation& generation, const Head& head) {
  return ShardUpdate(feed, generation, head).Run();
}

}  // namespace zenkoku_sync
