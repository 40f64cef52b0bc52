#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "content/feed/head.h"
#include "content/store/database.h"
#include "sync/blob_rules.h"
#include "sync/feed_source.h"
#include "sync/room.h"

namespace zenkoku_sync {

// Blobs that records name, that the rules want, and that are not here yet. The records are shown without
// them: a screen draws its placeholder. Later rounds try again.
struct PendingBlobs {
  static constexpr size_t kMostNames = 20;

  uint64_t count = 0;
  uint64_t bytes = 0;              // of those whose length is known
  std::string reason;              // why the first of them is not here, in words
  std::vector<std::string> names;  // the first few
};

struct BlobsReport {
  uint64_t fetched = 0;
  PendingBlobs pending;
  uint64_t left_out = 0;            // by the rules or the budget
  std::vector<std::string> wanted;  // here or pending; of the unsure ones where the rules keep everything
};

enum class BlobsWhen {
  Now,
  Later,  // only look what is missing: a thousand kiosks must not fetch a new picture in the same minute
};

struct BlobErrand {
  content::Disk& disk;
  const std::string& cache;
  Room& room;
  const BlobRules& rules;
  const std::vector<content::Head>& heads;
  const FeedSource& feed;
  BlobsWhen when = BlobsWhen::Now;
  // The blobs that may be missing, or here without having outlived a power cut yet; nothing where all may be.
  std::optional<std::set<std::string>> unsure = std::nullopt;
};

// Fetches what is missing of the blobs that a generation's records name, in the order and within the budget
// of the rules, each while there is room for it. Afterwards no power cut takes what is here: the directories
// of blobs that an earlier run moved into place, and perhaps did not live to sync, are synced too. A blob
// that cannot be had becomes pending and stops nothing; when several in a row cannot be reached, the network
// is gone and the rest is pending too. Fails only when the generation cannot be read.
content::Result<BlobsReport> FetchBlobs(const BlobErrand& errand, content::Database& generation);

// Removes from CACHE/blobs those of `dropped` that no record of the generation names.
content::Result<void> RemoveDropped(content::Disk& disk, const std::string& cache,
                                    content::Database& generation, const std::vector<std::string>& dropped);

// Removes blobs that are in neither list: the generation before names `before`, the one in use wants `now`.
// What cannot be removed now is removed another time.
void SweepBlobs(content::Disk& disk, const std::string& directory, const std::vector<std::string>& before,
                const std::vector<std::string>& now);

}  // namespace zenkoku_sync
