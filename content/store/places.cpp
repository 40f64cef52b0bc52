#include "content/store/places.h"

#include "content/store/records_shown.h"

namespace content {

// The records themselves are read only once it is known which.
Result<std::vector<Place>> PlacesIn(const Cache& cache, const std::string& prefecture_code, JapanTime now,
                                    size_t most) {
  return RecordsShown<Place>(
      cache,
      "SELECT json FROM (SELECT number AS first FROM record_prefecture AS area JOIN record ON number = "
      "area.record "
      "WHERE area.code = ?1 AND area.kind = 'place' AND shadowed = 0 "
      "AND coalesce(valid_from, ?2) <= ?2 AND coalesce(valid_through, ?2) >= ?2 ORDER BY rank, reading, id "
      "LIMIT ?3) JOIN record ON number = first ORDER BY rank, reading, id",
      {prefecture_code, PlausibleSeconds(cache, now), static_cast<int64_t>(most)});
}

Result<size_t> PlaceCountIn(const Cache& cache, const std::string& prefecture_code, JapanTime now) {
  size_t count = 0;
  auto read = [&](const Row& row) -> Result<void> {
    count = static_cast<size_t>(row.integer(0));
    return {};
  };
  TRY(cache.database().Each(
      "SELECT count(*) FROM record_prefecture AS area JOIN record ON number = area.record "
      "WHERE area.code = ?1 AND area.kind = 'place' AND shadowed = 0 "
      "AND coalesce(valid_from, ?2) <= ?2 AND coalesce(valid_through, ?2) >= ?2",
      {prefecture_code, PlausibleSeconds(cache, now)}, read));
  return count;
}

Result<Place> PlaceWithId(const Cache& cache, const std::string& id) {
  return RecordShown<Place>(cache, Kind::Place, id);
}

}  // namespace content
