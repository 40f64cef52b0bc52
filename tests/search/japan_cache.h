#pragma once

#include <string>

#include "content/store/cache.h"
#include "tests/content/base/scratch_directory.h"

namespace content {

// A cache of the repository's own content (content/japan), made the way the sync daemon makes it.
class JapanCache {
 public:
  JapanCache();
  const Cache& cache() const { return *cache_; }

 private:
  ScratchDirectory directory_;
  std::optional<Cache> cache_;
};

}  // namespace content
