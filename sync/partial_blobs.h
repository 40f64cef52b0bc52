#pragma once

#include <set>
#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "content/store/blobs.h"
#include "sync/feed_source.h"

namespace zenkoku_sync {

// Blobs on their way: CACHE/partial/<sha256> grows while a blob arrives and is moved to its place once it is
// whole. A transfer that broke off goes on where it stopped, in this round or after a power cut: the hash
// decides in the end, and a file that was begun with wrong bytes is begun anew.
class PartialBlobs {
 public:
  PartialBlobs(content::Disk& disk, const std::string& cache)
      : disk_(&disk), directory_(content::Join(cache, "partial")) {}

  // Fetches what is missing of a blob. Whole and verified when it succeeds, and not yet in its place.
  content::Result<void> Fetch(const FeedSource& feed, const std::string& sha256, uint64_t length);
  // Moves everything that was fetched since the last Commit to its place, synced in one batch: one sync a
  // file while it arrives would cost more than its transfer.
  content::Result<void> Commit(content::Blobs& blobs);
  // Removes what nobody will go on with.
  void Sweep(const std::set<std::string>& still_wanted);

 private:
  std::string PathOf(const std::string& sha256) const { return content::Join(directory_, sha256); }
  uint64_t SizeOf(const std::string& sha256);
  content::Result<bool> IsWhole(const std::string& sha256, uint64_t length);

  content::Disk* disk_;
  std::string directory_;
  std::vector<std::string> fetched_;
};

}  // namespace zenkoku_sync
