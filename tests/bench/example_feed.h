#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "content/base/result.h"

namespace bench {

// Which example places an editor changed: `count` of them from `first` on, each `stride` further. With a
// stride of 47 all lie in one prefecture.
struct Edit {
  uint64_t first = 0;
  uint64_t count = 0;
  uint64_t stride = 1;
};

// Publishes a library of `records` example places after those edits as zenkoku-feed would, shard by shard and
// without a library between, so that a million fit into memory. Publishing is not what is measured here.
content::Result<void> PublishExamples(content::Disk& disk, const content::Clock& clock,
                                      const std::string& feed, const std::string& keys, uint64_t records,
                                      const std::vector<Edit>& edits);

}  // namespace bench
