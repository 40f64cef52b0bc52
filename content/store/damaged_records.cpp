#include "content/store/damaged_records.h"

#include <algorithm>

#include "content/store/buckets.h"

namespace content {

Result<std::vector<RecordName>> DamagedRecords(Database& database) {
  std::vector<RecordName> damaged;
  TRY(database.Each(
      "SELECT shard, id, leaf, json FROM record ORDER BY number", {}, [&](const Row& row) -> Result<void> {
        Digest hash = LeafHash(row.text(1), row.text(3));
        std::string_view leaf = row.text(2);
        bool sound = std::equal(hash.begin(), hash.end(), leaf.begin(), leaf.end(),
                                [](auto a, auto b) { return a == static_cast<decltype(a)>(b); });
        if (!sound) damaged.push_back({std::string(row.text(0)), std::string(row.text(1))});
        return {};
      }));
  return damaged;
}

}  // namespace content
