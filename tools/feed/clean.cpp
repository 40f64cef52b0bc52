#include "tools/feed/clean.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <vector>

#include "content/base/directory_lock.h"
#include "content/base/sha256.h"
#include "content/feed/bucket_index.h"
#include "content/feed/shard.h"
#include "content/feed/tuf_signing.h"
#include "tools/feed/feed_files.h"
#include "tools/feed/feed_state.h"

namespace tools {
namespace {

using content::Error;
using content::Instant;
using content::Join;
using content::Result;
using Paths = std::set<std::string>;  // below the feed's directory

constexpr uint64_t kMostManifestBytes = 16'000'000;

std::chrono::days LifeOf(const std::string& role) {
  if (role == "targets") return content::kTargetsLife;
  return role == "snapshot" ? content::kSnapshotLife : content::kShardLife;
}

// Everything that stays.
class Kept {
 public:
  Kept(const FeedFiles& files, Instant now) : files_(&files), oldest_(now - kKeptDays) {}

  const Paths& paths() const { return paths_; }

  Result<void> AddRole(const std::string& role, const SignedFile& current) {
    paths_.insert(MetadataPath(current.version, role));
    std::vector<int64_t> versions = TRY(files_->Versions(role));
    Instant replaced = current.expires - LifeOf(role);  // when the current one was signed
    for (auto version = versions.rbegin(); version != versions.rend() && replaced > oldest_; ++version) {
      if (*version >= current.version) continue;
      std::string path = MetadataPath(*version, role);
      std::string bytes = TRY(files_->Read(path, content::kMostTargetsBytes));
      auto file = ParseSigned(std::move(bytes), path);
      if (!file) break;  // no client can use it, nor tell how old those before it are
      paths_.insert(path);
      replaced = file->expires - LifeOf(role);
    }
    return {};
  }

  Result<void> AddRoots() {
    std::vector<int64_t> versions = TRY(files_->Versions("root"));
    for (int64_t version : versions) paths_.insert(MetadataPath(version, "root"));
    return {};
  }

  // A head and those before it that were still the newest 90 days ago.
  Result<void> AddHeads(const PublishedHead& newest) {
    std::string sha256 = newest.sha256;
    content::Head head = newest.head;
    while (true) {
      paths_.insert(HeadPath(head.shard, sha256));
      TRY(AddPacks(head));
      if (head.previous.empty() || head.published <= oldest_) return {};
      if (!files_->Has(HeadPath(head.shard, head.previous))) return {};
      sha256 = head.previous;
      head = TRY(ReadHeadFile(*files_, head.shard, sha256)).head;
    }
  }

 private:
  Result<void> AddPacks(const content::Head& head) {
    paths_.insert(content::PackPath(head.full.sha256));
    for (const content::Head::Delta& delta : head.deltas) paths_.insert(content::PackPath(delta.pack.sha256));
    if (head.buckets && paths_.insert(content::PackPath(head.buckets->sha256)).second) {
      TRY(AddBuckets(head.buckets->sha256));
    }
    if (paths_.insert(content::PackPath(head.blobs.sha256)).second) TRY(AddBlobs(head.blobs.sha256));
    return {};
  }

  Result<void> AddBuckets(const std::string& sha256) {
    std::string path = content::PackPath(sha256);
    std::string bytes = TRY(files_->Read(path, content::kBucketIndexBytes));
    content::BucketIndex index = TRY(content::ParseBucketIndex(bytes, path));
    for (const auto& entry : index) {
      if (entry.length > 0) paths_.insert(content::PackPath(content::Hex(entry.pack)));
    }
    return {};
  }

  // Lines of "<sha256> <length>".
  Result<void> AddBlobs(const std::string& sha256) {
    std::string path = content::PackPath(sha256);
    std::string text = TRY(files_->Read(path, kMostManifestBytes));
    if (content::Sha256Hex(text) != sha256) {
      return Error{Error::Kind::Damaged, path + ": not the bytes of its name"};
    }
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      paths_.insert(content::BlobPath(line.substr(0, line.find(' '))));
    }
    return {};
  }

  const FeedFiles* files_;
  Instant oldest_;
  Paths paths_;
};

// Removes what is not kept from a directory with `levels` of directories below it.
Result<void> Sweep(content::Disk& disk, const std::string& feed, const std::string& directory, int levels,
                   const Paths& kept, CleanReport& report) {
  if (!disk.Exists(Join(feed, directory))) return {};
  std::vector<std::string> names = TRY(disk.List(Join(feed, directory)));
  for (const std::string& name : names) {
    std::string path = Join(directory, name);
    if (levels > 0) {
      TRY(Sweep(disk, feed, path, levels - 1, kept, report));
    } else if (kept.contains(path)) {
      ++report.kept;
    } else {
      TRY(disk.Remove(Join(feed, path)));
      ++report.removed;
    }
  }
  return {};
}

}  // namespace

Result<CleanReport> Clean(content::Disk& disk, const content::Clock& clock, const std::string& feed) {
  FeedFiles files(disk, feed);
  if (!files.Has(kTimestampPath))
    return Error{Error::Kind::Usage, feed + " is not a feed that was published"};
  content::DirectoryLock lock = TRY(content::DirectoryLock::Take(feed, "zenkoku-feed"));
  FeedState state = TRY(ReadFeedState(files));

  Kept kept(files, std::max(clock.Now(), state.published.value_or(Instant{})));
  TRY(kept.AddRoots());
  for (auto* roles : {&state.prepared, &state.roles}) {
    for (const auto& [role, file] : *roles) {
      if (role != "root" && role != "timestamp") TRY(kept.AddRole(role, file));
    }
  }
  for (const std::string& shard : content::AllShards()) {
    std::optional<PublishedHead> head = TRY(ReadHead(files, state, shard));
    if (head) TRY(kept.AddHeads(*head));
  }
  for (const auto& [role, file] : state.prepared) {
    if (!content::ShardPath(role)) continue;
    state.roles[role] = file;
    std::optional<PublishedHead> head = TRY(ReadHead(files, state, role));
    if (head) TRY(kept.AddHeads(*head));
  }
  Paths paths = kept.paths();
  paths.insert(kTimestampPath);

  CleanReport report;
  struct Place {
    const char* directory;
    int levels;
  };
  for (Place place : {Place{"metadata", 0}, Place{"targets/national", 0}, Place{"targets/pref", 1},
                      Place{"pack", 1}, Place{"blob", 1}}) {
    TRY(Sweep(disk, feed, place.directory, place.levels, paths, report));
  }
  return report;
}

}  // namespace tools
