#include "content/store/shards_held.h"

#include <algorithm>

namespace content {

Result<std::map<std::string, ShardHeld>> ShardsHeld(Database& database) {
  std::map<std::string, ShardHeld> shards;
  TRY(database.Each(
      "SELECT name, release, records, buckets FROM shard", {}, [&](const Row& row) -> Result<void> {
        ShardHeld& shard = shards[std::string(row.text(0))];
        shard.release = row.integer(1);
        shard.records = static_cast<uint64_t>(row.integer(2));
        std::string_view hashes = row.text(3);
        if (hashes.size() != sizeof shard.buckets) {
          return Error{Error::Kind::Damaged, "read the shards of " + database.path() + ": " +
                                                 std::string(row.text(0)) + " has not 256 buckets"};
        }
        for (size_t i = 0; i < kBuckets; ++i) {
          std::string_view hash = hashes.substr(i * sizeof(Digest), sizeof(Digest));
          std::copy(hash.begin(), hash.end(), shard.buckets[i].begin());
        }
        return {};
      }));
  return shards;
}

Result<void> KeepShard(Database& database, const std::string& name, const ShardHeld& shard) {
  std::string hashes;
  hashes.reserve(sizeof shard.buckets);
  for (const Digest& hash : shard.buckets) hashes.append(hash.begin(), hash.end());
  return database.Run(
      "INSERT INTO shard (name, release, records, buckets) VALUES (?1, ?2, ?3, ?4) "
      "ON CONFLICT (name) DO UPDATE SET release = ?2, records = ?3, buckets = ?4",
      {name, shard.release, static_cast<int64_t>(shard.records), Database::Blob{hashes}});
}

}  // namespace content
