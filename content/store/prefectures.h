#pragma once

#include <string>
#include <vector>

#include "content/model/prefecture.h"
#include "content/model/region.h"
#include "content/store/cache.h"

namespace content {

Result<std::vector<Region>> Regions(const Cache& cache);  // by `order`
// NotFound when the cache has no region of that code.
Result<Region> RegionWithCode(const Cache& cache, const std::string& code);
Result<std::vector<Prefecture>> Prefectures(const Cache& cache);  // by code
// NotFound when the code is none of the 47 or the cache lacks it.
Result<Prefecture> PrefectureWithCode(const Cache& cache, const std::string& code);

}  // namespace content
