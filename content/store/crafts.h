#pragma once

#include <string>
#include <vector>

#include "content/model/craft.h"
#include "content/store/cache.h"

namespace content {

struct CraftFilter {
  std::string region{};      // "tohoku"; "" for all
  std::string prefecture{};  // "17"; "" for all
  std::string trade{};       // "ceramics"; "" for all
};

// By the first prefecture's code, then by Japanese reading. A craft of several prefectures is found by each.
Result<std::vector<Craft>> Crafts(const Cache& cache, const CraftFilter& filter);
Result<Craft> CraftWithId(const Cache& cache, const std::string& id);

}  // namespace content
