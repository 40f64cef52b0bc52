#include "content/store/places.h"

#include "content/store/records_shown.h"

namespace content {

Result<std::vector<Place>> PlacesIn(const Cache& cache, const std::string& prefecture_code, JapanTime now) {
  return RecordsShown<Place>(
      cache,
      "SELECT json FROM record_prefecture AS area JOIN record ON number = area.record "
      "WHERE area.code = ?1 AND area.kind = 'place' AND shadowed = 0 "
      "AND coalesce(valid_from, ?2) <= ?2 AND coalesce(valid_through, ?2) >= ?2 ORDER BY rank, reading, id",
      {prefecture_code, PlausibleSeconds(cache, now)});
}

Result<Place> PlaceWithId(const Cache& cache, const std::string& id) {
  return RecordShown<Place>(cache, Kind::Place, id);
}

}  // namespace content
