#include "content/store/notices.h"

#include "content/store/records_shown.h"

namespace content {

Result<std::vector<Notice>> Notices(const Cache& cache, JapanTime now) {
  return RecordsShown<Notice>(cache,
                              "SELECT json FROM record WHERE kind = 'notice' AND shadowed = 0 "
                              "AND coalesce(valid_from, ?1) <= ?1 AND coalesce(valid_through, ?1) >= ?1 "
                              "ORDER BY rank, reading, id",
                              {PlausibleSeconds(cache, now)});
}

}  // namespace content
