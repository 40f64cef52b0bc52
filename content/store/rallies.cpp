#include "content/store/rallies.h"

#include "content/store/records_shown.h"

namespace content {

Result<std::vector<Rally>> Rallies(const Cache& cache, JapanTime now) {
  return RecordsShown<Rally>(cache,
                             "SELECT json FROM record WHERE kind = 'rally' AND shadowed = 0 "
                             "AND (valid_from IS NULL OR valid_from <= ?1) "
                             "AND (valid_through IS NULL OR valid_through >= ?1) ORDER BY rank, reading, id",
                             {PlausibleSeconds(cache, now)});
}

Result<Rally> RallyWithId(const Cache& cache, const std::string& id) {
  return RecordShown<Rally>(cache, Kind::Rally, id);
}

}  // namespace content
