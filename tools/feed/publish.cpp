#include "tools/feed/publish.h"

#include <algorithm>
#include <map>
#include <vector>

#include "content/base/directory_lock.h"
#include "content/feed/shard.h"
#include "content/feed/thousands.h"
#include "content/store/library.h"
#include "tools/feed/announce.h"
#include "tools/feed/check.h"
#include "tools/feed/metadata_release.h"
#include "tools/feed/shard_release.h"

namespace tools {
namespace {

using content::Counted;
using content::Error;
using content::Result;
using content::Thousands;
using Say = std::function<void(const std::string&)>;

// The feed's rules: "timestamp 14 days and re-signed hourly by a job". A publication without changes does it
// too, when it is time.
constexpr std::chrono::hours kTimestampAge{1};

Result<void> RefuseErrors(content::Library& library, const Say& say) {
  std::vector<content::Finding> findings = TRY(CheckLibrary(library));
  int errors = CountErrors(findings);
  if (errors == 0) return {};
  for (const content::Finding& finding : findings) {
    if (finding.severity == content::Finding::Severity::Error) say(finding.Line());
  }
  return Error{Error::Kind::Denied, "publish: the library has " +
                                        Counted(static_cast<uint64_t>(errors), "error") +
                                        "; nothing was written"};
}

Result<std::map<std::string, content::Records>> RecordsByShard(content::Library& library) {
  std::map<std::string, content::Records> shards;
  std::vector<content::Json> records = TRY(library.Records());
  for (const content::Json& record : records) {
    shards[content::ShardOf(record)][record.at("id").get<std::string>()] = content::DumpJson(record);
  }
  return shards;
}

std::string Line(const content::Head& head) {
  std::string line = head.shard + ": release " + std::to_string(head.release) + ", " +
                     Counted(head.records, "record") + ", full pack " + Counted(head.full.length, "byte");
  if (!head.deltas.empty()) line += ", delta " + Counted(head.deltas.front().pack.length, "byte");
  if (head.blobs.count > 0) line += ", names " + Counted(head.blobs.count, "blob");
  return line;
}

// Writes and signs each shard whose records changed; returns their names.
Result<std::vector<std::string>> WriteShards(FeedFiles& files, content::Library& library,
                                             MetadataRelease& metadata, content::Instant now,
                                             const Say& say) {
  std::map<std::string, content::Records> shards = TRY(RecordsByShard(library));
  std::vector<std::string> changed;
  for (const std::string& shard : content::AllShards()) {
    std::optional<PublishedHead> previous = TRY(ReadHead(files, metadata.state(), shard));
    // A shard that never had a record stays a mere delegation; one that lost its last is published empty.
    if (!previous && !shards.contains(shard)) continue;
    auto release = TRY(WriteShardRelease(files, library.blobs(), shard, shards[shard], previous, now));
    TRY(metadata.SignShard(shard, release ? release->head_bytes : ""));
    if (!release) continue;
    changed.push_back(shard);
    say(Line(release->head));
  }
  return changed;
}

// The keys for a feed; a whole new set for a new one. A feed that is signed already needs the keys that its
// root names, and new ones would be none of those.
Result<KeyRing> OpenKeys(content::Disk& disk, const PublishPlaces& places, bool is_signed) {
  KeyRing keys = TRY(KeyRing::Open(disk, places.keys, places.passphrase));
  if (!keys.empty()) return keys;
  if (is_signed) {
    return Error{Error::Kind::Usage,
                 places.keys + " holds no keys, and the feed is signed with some: name them with --keys"};
  }
  TRY(MakeKeys(disk, places.keys, AllKeyNames(), places.passphrase));
  return KeyRing::Open(disk, places.keys, places.passphrase);
}

std::string Summary(const FeedFiles& files, const MetadataRelease& metadata, const std::string& directory) {
  uint64_t bytes = files.bytes();
  for (const auto& [path, announced] : metadata.unannounced()) bytes += announced.size();
  return "wrote " + Counted(static_cast<uint64_t>(files.files()) + metadata.unannounced().size(), "file") +
         ", " + Counted(bytes, "byte") + " into " + directory;
}

}  // namespace

Result<void> Publish(content::Disk& disk, const content::Clock& clock, const PublishPlaces& places,
                     const Say& say) {
  content::Library library = TRY(content::Library::Open(disk, places.library));
  TRY(RefuseErrors(library, say));
  content::DirectoryLock lock = TRY(content::DirectoryLock::Take(places.feed, "zenkoku-feed"));
  FeedFiles files(disk, places.feed);
  const FeedState before = TRY(ReadFeedState(files));
  KeyRing keys = TRY(OpenKeys(disk, places, before.Find("root") != nullptr));
  // A clock that stands before the last publication is wrong; kiosks think so too.
  content::Instant now = std::max(clock.Now(), before.published.value_or(content::Instant{}));

  MetadataRelease metadata(files, keys, before, now);
  metadata.TakePrepared();
  TRY(metadata.SignRoot());
  TRY(metadata.SignTargets());
  std::vector<std::string> changed = TRY(WriteShards(files, library, metadata, now, say));
  if (!metadata.CanAnnounce()) {
    TRY(files.Sync());
    bool waits = TRY(metadata.WritePrepared());
    say((files.files() > 0 ? Summary(files, metadata, places.feed) : "nothing changed") +
        (waits ? "; it waits for the snapshot's and the timestamp's keys (zenkoku-feed resign)" : ""));
    return {};
  }
  TRY(metadata.SignSnapshot());
  TRY(metadata.SignTimestamp(kTimestampAge));
  for (const std::string& note : metadata.notes()) say("note: " + note);
  if (metadata.unannounced().empty()) {
    say("nothing changed");
    return {};
  }
  TRY(Announce(files, before, metadata, changed, now));
  if (changed.empty() && before.Find("timestamp")) {
    say("nothing changed; signed again");
    return {};
  }
  say(Summary(files, metadata, places.feed) + "; published " + content::FormatInstant(now) + " (timestamp " +
      std::to_string(metadata.state().Find("timestamp")->version) + ")");
  return {};
}

}  // namespace tools
