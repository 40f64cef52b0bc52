#pragma once

#include <string>
#include <vector>

#include "content/model/brochure.h"
#include "content/store/cache.h"

namespace content {

// Valid at `now`; language and prefecture "" for all. A language stands for its relatives too (zh-Hant for
// zh-Hans): in exactly the language asked for first, then by Japanese reading.
Result<std::vector<Brochure>> Brochures(const Cache& cache, const std::string& language,
                                        const std::string& prefecture_code, JapanTime now);

}  // namespace content
