#pragma once

#include <string>
#include <vector>

#include "content/model/centre.h"
#include "content/store/cache.h"

namespace content {

// By Japanese reading.
Result<std::vector<Centre>> Centres(const Cache& cache);
Result<Centre> CentreWithId(const Cache& cache, const std::string& id);

}  // namespace content
