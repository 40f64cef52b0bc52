#include "content/store/shard_releases.h"

namespace content {

Result<std::map<std::string, int64_t>> ShardReleases(Database& database) {
  std::map<std::string, int64_t> releases;
  TRY(database.Each("SELECT name, release FROM shard", {}, [&](const Row& row) -> Result<void> {
    releases[std::string(row.text(0))] = row.integer(1);
    return {};
  }));
  return releases;
}

}  // namespace content
