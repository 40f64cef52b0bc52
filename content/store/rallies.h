#pragma once

#include <string>
#include <vector>

#include "content/model/rally.h"
#include "content/store/cache.h"

namespace content {

// The stamp rallies that exist at `now`, by Japanese reading.
Result<std::vector<Rally>> Rallies(const Cache& cache, JapanTime now);
Result<Rally> RallyWithId(const Cache& cache, const std::string& id);

}  // namespace content
