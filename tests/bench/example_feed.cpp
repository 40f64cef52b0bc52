#include "tests/bench/example_feed.h"

#include <algorithm>
#include <map>
#include <set>

#include "content/feed/shard.h"
#include "content/store/blobs.h"
#include "tools/feed/announce.h"
#include "tools/feed/metadata_release.h"
#include "tools/feed/shard_release.h"
#include "tools/generate/example_place.h"

namespace bench {
namespace {

using content::Result;

constexpr uint64_t kPrefectures = 47;  // ExamplePlace deals them out in turn

std::map<uint64_t, uint64_t> EditionsAfter(const std::vector<Edit>& edits) {
  std::map<uint64_t, uint64_t> editions;
  for (const Edit& edit : edits) {
    for (uint64_t i = 0; i < edit.count; ++i) ++editions[edit.first + i * edit.stride];
  }
  return editions;
}

content::Records ShardOfPlaces(uint64_t prefecture, uint64_t records,
                               const std::map<uint64_t, uint64_t>& editions) {
  content::Records shard;
  for (uint64_t number = prefecture; number < records; number += kPrefectures) {
    auto edited = editions.find(number);
    content::Json place = tools::ExamplePlace(number, edited == editions.end() ? 0 : edited->second);
    shard[place["id"].get<std::string>()] = content::DumpJson(place);
  }
  return shard;
}

// Of the last edit only: what was published before is there.
std::set<uint64_t> PrefecturesTouched(const std::vector<Edit>& edits) {
  std::set<uint64_t> touched;
  if (edits.empty()) {
    for (uint64_t i = 0; i < kPrefectures; ++i) touched.insert(i);
    return touched;
  }
  const Edit& last = edits.back();
  for (uint64_t i = 0; i < last.count; ++i) touched.insert((last.first + i * last.stride) % kPrefectures);
  return touched;
}

}  // namespace

Result<void> PublishExamples(content::Disk& disk, const content::Clock& clock, const std::string& feed,
                             const std::string& keys_directory, uint64_t records,
                             const std::vector<Edit>& edits) {
  tools::FeedFiles files(disk, feed);
  const tools::FeedState before = TRY(tools::ReadFeedState(files));
  if (!before.Find("root")) TRY(tools::MakeKeys(disk, keys_directory, tools::AllKeyNames()));
  tools::KeyRing keys = TRY(tools::KeyRing::Open(disk, keys_directory));
  tools::MetadataRelease metadata(files, keys, before, clock.Now());
  TRY(metadata.SignRoot());
  TRY(metadata.SignTargets());
  content::Blobs blobs(disk, content::Join(feed, "no-blobs"));
  std::map<uint64_t, uint64_t> editions = EditionsAfter(edits);
  std::vector<std::string> changed;
  for (uint64_t prefecture : PrefecturesTouched(edits)) {
    content::Records places = ShardOfPlaces(prefecture, records, editions);
    std::string shard = content::AllShards().at(prefecture + 1);
    auto previous = TRY(tools::ReadHead(files, metadata.state(), shard));
    auto release = TRY(tools::WriteShardRelease(files, blobs, shard, places, previous, clock.Now()));
    TRY(metadata.SignShard(shard, release ? release->head_bytes : ""));
    if (release) changed.push_back(shard);
  }
  TRY(metadata.SignSnapshot());
  TRY(metadata.SignTimestamp(std::chrono::seconds(0)));
  return tools::Announce(files, before, metadata, changed, clock.Now());
}

}  // namespace bench
