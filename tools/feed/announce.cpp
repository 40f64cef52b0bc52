#include "tools/feed/announce.h"

#include "content/base/write_then_rename.h"
#include "tools/feed/verify_feed.h"

namespace tools {

using content::Result;

Result<void> Announce(FeedFiles& files, const FeedState& before, const MetadataRelease& metadata,
                      const std::vector<std::string>& changed, content::Instant now) {
  TRY(files.Sync());
  TRY(VerifyFeed(files, before, metadata, changed, now));
  TRY(files.disk().MakeDirectories(content::Join(files.directory(), "metadata")));
  for (const auto& [path, bytes] : metadata.unannounced()) {
    TRY(content::WriteThenRename(files.disk(), content::Join(files.directory(), path), bytes));
  }
  return {};
}

}  // namespace tools
