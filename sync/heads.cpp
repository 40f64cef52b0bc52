#include "sync/heads.h"

#include "content/base/write_then_rename.h"
#include "content/feed/shard.h"

namespace zenkoku_sync {
namespace {

using content::Error;
using content::Head;
using content::Result;

Result<Head> FetchHead(content::Disk& disk, const std::string& directory, content::TufClient& client,
                       const FeedSource& feed, const std::string& shard) {
  std::string target = content::HeadTarget(shard);
  content::TargetFile file = TRY(client.Find(target));
  if (file.length > content::kMostHeadBytes) {
    return Error{Error::Kind::Damaged,
                 target + ": longer than " + std::to_string(content::kMostHeadBytes) + " bytes"};
  }
  std::string path = content::Join(directory, shard + ".head");
  auto kept = disk.Read(path, content::kMostHeadBytes);
  bool is_same = kept && kept->size() == file.length && content::MatchesHashes(*kept, file.hashes);
  std::string bytes = is_same ? *kept : TRY(client.Fetch(feed.targets_url(), target, file));
  Head head = TRY(content::ParseHead(bytes, target));
  if (head.shard != shard) return Error{Error::Kind::Denied, target + ": is the head of " + head.shard};
  if (!is_same) TRY(content::WriteThenRename(disk, path, bytes));
  return head;
}

}  // namespace

Result<std::vector<Head>> FetchHeads(content::Disk& disk, const std::string& directory,
                                     content::TufClient& client, const FeedSource& feed) {
  TRY(disk.MakeDirectories(directory));
  std::vector<Head> heads;
  for (const content::Delegation& delegation : client.delegations()) {
    // A delegation of another kind is a newer feed's; one that the snapshot does not list has no content yet.
    if (!content::ShardPath(delegation.name) || !client.Lists(delegation.name)) continue;
    heads.push_back(TRY(FetchHead(disk, directory, client, feed, delegation.name)));
  }
  return heads;
}

}  // namespace zenkoku_sync
