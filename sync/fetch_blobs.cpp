#include "sync/fetch_blobs.h"

#include <algorithm>
#include <set>

#include "content/store/blob_uses.h"
#include "content/store/blobs.h"
#include "sync/blob_manifest.h"
#include "sync/blob_selection.h"
#include "sync/partial_blobs.h"

namespace zenkoku_sync {
namespace {

using content::Error;
using content::Result;

constexpr uint64_t kBatch = 100;       // blobs that are synced together
constexpr int kUnreachableInARow = 3;  // then the network is gone

class BlobFetch {
 public:
  BlobFetch(const BlobErrand& errand, content::Database& generation)
      : errand_(errand),
        generation_(&generation),
        blobs_(errand.disk, content::Join(errand.cache, "blobs")),
        partial_(errand.disk, errand.cache) {}

  Result<BlobsReport> Run() {
    BlobSelection selection = TRY(Select());
    std::vector<std::string> missing = MissingOf(selection.wanted);
    TRY(SyncPlaces(selection.wanted, missing));
    if (missing.empty() || errand_.when == BlobsWhen::Later) {
      Finish(std::move(selection), missing, "their turn comes later");
      return report_;
    }
    FoundLengths found = FindLengths(missing, errand_.heads, errand_.feed);
    lengths_ = std::move(found.lengths);
    reason_ = std::move(found.reason);
    selection = WithinBudget(std::move(selection), errand_.rules.budget,
                             [&](const std::string& hash) { return LengthOf(hash); });
    missing = MissingOf(selection.wanted);
    FetchAll(missing);
    std::vector<std::string> still_missing = MissingOf(missing);
    report_.fetched = missing.size() - still_missing.size();
    Finish(std::move(selection), still_missing, reason_);
    return report_;
  }

 private:
  // When everything is kept, only the missing blobs need an order, and no other record is read.
  Result<BlobSelection> Select() {
    std::vector<std::string> named = TRY(NamedAndUnsure());
    if (!errand_.rules.KeepsEverything()) return SelectByRules(*generation_, named, errand_.rules);
    std::vector<std::string> missing = MissingOf(named);
    BlobSelection selection = TRY(SelectByRules(*generation_, missing, errand_.rules));
    std::copy_if(named.begin(), named.end(), std::back_inserter(selection.wanted),
                 [&](const auto& hash) { return !std::binary_search(missing.begin(), missing.end(), hash); });
    return selection;
  }

  Result<std::vector<std::string>> NamedAndUnsure() {
    if (!errand_.unsure || !errand_.rules.KeepsEverything()) return content::BlobsNamed(*generation_);
    std::vector<std::string> named;
    for (const std::string& hash : *errand_.unsure) {
      if (TRY(content::IsBlobNamed(*generation_, hash))) named.push_back(hash);
    }
    return named;
  }

  // A run that was killed may have moved a blob into place without living to sync the directory.
  Result<void> SyncPlaces(const std::vector<std::string>& wanted, const std::vector<std::string>& missing) {
    std::set<std::string> away(missing.begin(), missing.end());
    std::vector<std::string> here;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(here), [&](const auto& hash) {
      return !away.contains(hash) && (!errand_.unsure || errand_.unsure->contains(hash));
    });
    return blobs_.SyncNames(here);
  }

  std::vector<std::string> MissingOf(const std::vector<std::string>& hashes) {
    std::vector<std::string> missing;
    std::copy_if(hashes.begin(), hashes.end(), std::back_inserter(missing),
                 [&](const auto& hash) { return !blobs_.Has(hash); });
    return missing;
  }

  // 0 for one whose length cannot be known: it is not fetched, so it spends nothing.
  uint64_t LengthOf(const std::string& hash) {
    auto length = lengths_.find(hash);
    if (length != lengths_.end()) return length->second;
    auto size = errand_.disk.Size(blobs_.PathOf(hash));
    return size ? *size : 0;
  }

  void FetchAll(const std::vector<std::string>& missing) {
    int unreachable = 0;
    uint64_t uncommitted = 0;
    for (const std::string& hash : missing) {
      if (!lengths_.contains(hash)) continue;
      auto fetched = FetchOne(hash);
      if (fetched && ++uncommitted % kBatch == 0) fetched = partial_.Commit(blobs_);
      if (fetched) {
        unreachable = 0;
        continue;
      }
      if (reason_.empty()) reason_ = fetched.error().message;
      unreachable = fetched.error().kind == Error::Kind::Unreachable ? unreachable + 1 : 0;
      if (unreachable == kUnreachableInARow || fetched.error().kind == Error::Kind::DiskFull) break;
    }
    auto committed = partial_.Commit(blobs_);
    if (!committed && reason_.empty()) reason_ = committed.error().message;
  }

  Result<void> FetchOne(const std::string& hash) {
    TRY(errand_.room.Check(lengths_[hash]));
    return partial_.Fetch(errand_.feed, hash, lengths_[hash]);
  }

  void Finish(BlobSelection selection, const std::vector<std::string>& pending, const std::string& reason) {
    partial_.Sweep({pending.begin(), pending.end()});
    report_.left_out = selection.left_out;
    report_.wanted = std::move(selection.wanted);
    report_.pending.count = pending.size();
    report_.pending.reason = pending.empty() ? "" : reason;
    for (const std::string& hash : pending) {
      report_.pending.bytes += lengths_.contains(hash) ? lengths_[hash] : 0;
      if (report_.pending.names.size() < PendingBlobs::kMostNames) report_.pending.names.push_back(hash);
    }
  }

  const BlobErrand& errand_;
  content::Database* generation_;
  content::Blobs blobs_;
  PartialBlobs partial_;
  BlobLengths lengths_;  // of what was missing
  std::string reason_;   // of the first blob that could not be had
  BlobsReport report_;
};

}  // namespace

Result<BlobsReport> FetchBlobs(const BlobErrand& errand, content::Database& generation) {
  return BlobFetch(errand, generation).Run();
}

Result<void> RemoveDropped(content::Disk& disk, const std::string& cache, content::Database& generation,
                           const std::vector<std::string>& dropped) {
  content::Blobs blobs(disk, content::Join(cache, "blobs"));
  for (const std::string& hash : dropped) {
    if (!TRY(content::IsBlobNamed(generation, hash)) && blobs.Has(hash)) TRY(disk.Remove(blobs.PathOf(hash)));
  }
  return {};
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
