#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "content/base/result.h"
#include "content/store/buckets.h"
#include "content/store/database.h"

namespace content {

// What a generation says of each shard that it holds. Cheap: a row of 8 kB a shard, whatever its records are.
struct ShardHeld {
  int64_t release = 0;  // 0 when none was set
  uint64_t records = 0;
  Buckets buckets = EmptyBuckets();

  Digest root() const { return RootOf(buckets); }
};

Result<std::map<std::string, ShardHeld>> ShardsHeld(Database& database);

// Writes the row of a shard.
Result<void> KeepShard(Database& database, const std::string& name, const ShardHeld& shard);

}  // namespace content
