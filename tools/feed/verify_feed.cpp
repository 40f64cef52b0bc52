#include "tools/feed/verify_feed.h"

#include "content/feed/catalogue.h"
#include "content/feed/directory_transport.h"
#include "content/feed/pack.h"
#include "content/feed/shard.h"
#include "content/feed/tuf_client.h"

namespace tools {
namespace {

using content::Error;
using content::Result;

// The feed as it will be: the directory, with another timestamp.json.
class Announced final : public content::Transport {
 public:
  Announced(content::Disk& disk, const std::string& directory, const std::string& timestamp)
      : directory_(disk, directory), timestamp_(timestamp) {}

  Result<std::string> Get(const std::string& url, uint64_t limit) override {
    if (url == kTimestampPath) return timestamp_;
    return directory_.Get(url, limit);
  }

 private:
  content::DirectoryTransport directory_;
  const std::string& timestamp_;
};

Result<void> VerifyShard(content::TufClient& client, content::Transport& transport,
                         const std::string& shard) {
  std::string path = content::HeadTarget(shard);
  content::TargetFile target = TRY(client.Find(path));
  std::string bytes = TRY(client.Fetch("targets/", path, target));
  content::Head head = TRY(content::ParseHead(bytes, path));
  std::string frame = TRY(transport.Get(content::PackPath(head.full.sha256), head.full.length));
  content::Pack pack = TRY(content::OpenPack(frame, head.full.sha256, head.full_raw));
  if (content::MakeCatalogue(content::LeavesOf(pack.puts)).root != head.root) {
    return Error{Error::Kind::Damaged, path + ": the full pack does not give the catalogue's root"};
  }
  return {};
}

}  // namespace

Result<void> VerifyFeed(FeedFiles& files, const FeedState& before, const std::string& timestamp,
                        const std::vector<std::string>& shards, content::Instant now) {
  Announced transport(files.disk(), files.directory(), timestamp);
  content::TrustedMemory trusted;
  std::string root = TRY(files.Read(MetadataPath(1, "root"), content::kMostRootBytes));
  TRY(trusted.Save("root", root));
  for (const char* role : {"timestamp", "snapshot"}) {
    if (const SignedFile* file = before.Find(role)) TRY(trusted.Save(role, file->bytes));
  }
  content::FixedClock clock(now);
  content::TufClient client(transport, trusted, clock, "metadata/");
  TRY(client.Refresh());
  for (const std::string& shard : shards) TRY(VerifyShard(client, transport, shard));
  return {};
}

}  // namespace tools
