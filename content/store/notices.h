#pragma once

#include <optional>
#include <vector>

#include "content/model/notice.h"
#include "content/store/cache.h"

namespace content {

// Valid at `now` and for people in `centre` (see Concerns), most serious first.
Result<std::vector<Notice>> ActiveNotices(const Cache& cache, JapanTime now, const Centre* centre);

// When the first notice begins or is over after `now`, whomever it is for; nothing when none will.
Result<std::optional<JapanTime>> NextNoticeChange(const Cache& cache, JapanTime now);

}  // namespace content
