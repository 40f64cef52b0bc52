#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/model/decode.h"
#include "content/store/cache.h"

namespace content {

// What the questions have in common: an SQL query whose first column is a record's JSON, answered with plain
// values. A record that does not decode makes the whole answer an error: the cache is damaged, and the
// caller's screen says so.

template <typename T>
Result<std::vector<T>> RecordsShown(const Cache& cache, std::string_view sql,
                                    const std::vector<Database::Value>& values) {
  std::vector<T> records;
  auto read = [&](const Row& row) -> Result<void> {
    Json json = TRY(ParseJson(row.text(0), "a record of " + cache.generation()));
    records.push_back(TRY(Decode<T>(json)));
    return {};
  };
  TRY(cache.database().Each(sql, values, read));
  return records;
}

// All of a kind, in its order.
template <typename T>
Result<std::vector<T>> AllShown(const Cache& cache, Kind kind) {
  return RecordsShown<T>(cache,
                         "SELECT json FROM record WHERE kind = ? AND shadowed = 0 ORDER BY rank, reading, id",
                         {KindName(kind)});
}

Error NoSuchRecord(const Cache& cache, Kind kind, const std::string& name);

// NotFound when there is none, or when it is of another kind.
template <typename T>
Result<T> RecordShown(const Cache& cache, Kind kind, const std::string& id) {
  auto records = TRY(RecordsShown<T>(
      cache, "SELECT json FROM record WHERE id = ? AND kind = ? AND shadowed = 0", {id, KindName(kind)}));
  if (records.empty()) return NoSuchRecord(cache, kind, id);
  return std::move(records.front());
}

// The time to ask about when the clock says `now`: never before the publication. Seconds of Japan's wall
// clock.
JapanTime PlausibleTime(const Cache& cache, JapanTime now);
int64_t PlausibleSeconds(const Cache& cache, JapanTime now);

}  // namespace content
