#include "tools/feed/verify_feed.h"

#include <algorithm>
#include <map>

#include "content/feed/catalogue.h"
#include "content/feed/directory_transport.h"
#include "content/feed/pack.h"
#include "content/feed/shard.h"
#include "content/feed/tuf_client.h"

namespace tools {
namespace {

using content::Error;
using content::Result;

// The feed as it will be: the directory, with the files that are not in it yet.
class Announced final : public content::Transport {
 public:
  Announced(content::Disk& disk, const std::string& directory, const MetadataRelease& metadata)
      : directory_(disk, directory), files_(metadata.unannounced().begin(), metadata.unannounced().end()) {}

  Result<std::string> Get(const std::string& url, uint64_t limit) override {
    auto file = files_.find(url);
    if (file != files_.end()) return file->second;
    return directory_.Get(url, limit);
  }

 private:
  content::DirectoryTransport directory_;
  std::map<std::string, std::string> files_;
};

Result<content::Head> VerifyHead(content::TufClient& client, const std::string& shard) {
  std::string path = content::HeadTarget(shard);
  content::TargetFile target = TRY(client.Find(path));
  std::string bytes = TRY(client.Fetch("targets/", path, target));
  return content::ParseHead(bytes, path);
}

Result<void> VerifyPack(content::Transport& transport, const content::Head& head) {
  std::string frame = TRY(transport.Get(content::PackPath(head.full.sha256), head.full.length));
  content::Pack pack = TRY(content::OpenPack(frame, head.full.sha256, head.full_raw));
  if (content::MakeCatalogue(content::LeavesOf(pack.puts)).root != head.root) {
    return Error{Error::Kind::Damaged, head.shard + ": the full pack does not give the catalogue's root"};
  }
  return {};
}

}  // namespace

Result<void> VerifyFeed(FeedFiles& files, const FeedState& before, const MetadataRelease& metadata,
                        const std::vector<std::string>& changed, content::Instant now) {
  Announced transport(files.disk(), files.directory(), metadata);
  content::TrustedMemory trusted;
  std::string root = TRY(transport.Get(MetadataPath(1, "root"), content::kMostRootBytes));
  TRY(trusted.Save("root", root));
  for (const char* role : {"timestamp", "snapshot"}) {
    if (const SignedFile* file = before.Find(role)) TRY(trusted.Save(role, file->bytes));
  }
  content::FixedClock clock(now);
  content::TufClient client(transport, trusted, clock, "metadata/");
  TRY(client.Refresh());
  for (const std::string& shard : content::AllShards()) {
    if (!client.Lists(shard)) continue;
    content::Head head = TRY(VerifyHead(client, shard));
    if (std::find(changed.begin(), changed.end(), shard) != changed.end()) TRY(VerifyPack(transport, head));
  }
  return {};
}

}  // namespace tools
