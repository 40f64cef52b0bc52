#pragma once

#include <vector>

#include "content/model/notice.h"
#include "content/store/cache.h"

namespace content {

// Valid at `now`, most serious first.
Result<std::vector<Notice>> Notices(const Cache& cache, JapanTime now);

}  // namespace content
