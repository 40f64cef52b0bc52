#pragma once

#include <cstdint>
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
  std::vector<std::string> wanted;  // here or pending
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
};

// Fetches what is missing of the blobs that a generation's records name, in the order and within the budget
// of the rules, each while there is room for it. A blob that cannot be had becomes pending and stops nothing;
// when several in a row cannot be reached, the network is gone and the rest is pending too. Fails only when
// the generation cannot be read.
content::Result<BlobsReport> FetchBlobs(const BlobErrand& errand, content::Database& generation);

// Removes blobs that are in neither list: the generation before names `before`, the one in use wants `now`.
// What cannot be removed now is removed another time.
void SweepBlobs(content::Disk& disk, const std::string& directory, const std::vector<std::string>& before,
                const std::vector<std::string>& now);

}  // namespace zenkoku_sync
