#include "tools/feed/publish.h"

#include <algorithm>
#include <map>
#include <vector>

#include "content/base/write_then_rename.h"
#include "content/feed/shard.h"
#include "content/feed/thousands.h"
#include "content/store/library.h"
#include "tools/feed/check.h"
#include "tools/feed/metadata_release.h"
#include "tools/feed/shard_release.h"
#include "tools/feed/verify_feed.h"

namespace tools {
namespace {

using content::Counted;
using content::Error;
using content::Result;
using content::Thousands;
using Say = std::function<void(const std::string&)>;

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
                                             const FeedState& state, MetadataRelease& metadata,
                                             content::Instant now, const Say& say) {
  std::map<std::string, content::Records> shards = TRY(RecordsByShard(library));
  std::vector<std::string> changed;
  for (const std::string& shard : content::AllShards()) {
    std::optional<PublishedHead> previous = TRY(ReadHead(files, state, shard));
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

}  // namespace

Result<void> Publish(content::Disk& disk, const content::Clock& clock, const PublishPlaces& places,
                     const Say& say) {
  content::Library library = TRY(content::Library::Open(disk, places.library));
  TRY(RefuseErrors(library, say));
  FeedFiles files(disk, places.feed);
  FeedState state = TRY(ReadFeedState(files));
  KeyRing keys = TRY(KeyRing::Open(disk, places.keys,
                                   state.Find("root") ? KeyRing::For::SignedFeed : KeyRing::For::NewFeed));
  // A clock that stands before the last publication is wrong; kiosks think so too.
  content::Instant now = std::max(clock.Now(), state.published.value_or(content::Instant{}));

  MetadataRelease metadata(files, keys, state, now);
  TRY(metadata.SignRoot());
  TRY(metadata.SignTargets());
  std::vector<std::string> changed = TRY(WriteShards(files, library, state, metadata, now, say));
  TRY(metadata.SignSnapshot());
  TRY(metadata.SignTimestamp());
  TRY(files.Sync());
  if (metadata.timestamp().empty()) {
    say("nothing changed");
    return {};
  }
  TRY(VerifyFeed(files, state, metadata.timestamp(), changed, now));
  TRY(content::WriteThenRename(disk, content::Join(places.feed, kTimestampPath), metadata.timestamp()));
  if (changed.empty() && state.Find("timestamp")) {
    say("nothing changed; signed again");
    return {};
  }
  say("wrote " + Counted(static_cast<uint64_t>(files.files()) + 1, "file") + ", " +
      Counted(files.bytes() + metadata.timestamp().size(), "byte") + " into " + places.feed + "; published " +
      content::FormatInstant(now) + " (timestamp " + std::to_string(metadata.timestamp_version()) + ")");
  return {};
}

}  // namespace tools
