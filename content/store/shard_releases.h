#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "content/base/result.h"
#include "content/store/database.h"

namespace content {

// The release of each shard that a generation was made from.
Result<std::map<std::string, int64_t>> ShardReleases(Database& database);

}  // namespace content
