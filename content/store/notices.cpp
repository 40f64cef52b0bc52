#include "content/store/notices.h"

#include "content/store/records_shown.h"

namespace content {

Result<std::vector<Notice>> ActiveNotices(const Cache& cache, JapanTime now, const Centre* centre) {
  auto notices =
      TRY(RecordsShown<Notice>(cache,
                               "SELECT json FROM record WHERE kind = 'notice' AND shadowed = 0 "
                               "AND coalesce(valid_from, ?1) <= ?1 AND coalesce(valid_through, ?1) >= ?1 "
                               "ORDER BY rank, reading, id",
                               {PlausibleSeconds(cache, now)}));
  std::erase_if(notices, [&](const Notice& notice) { return !Concerns(notice, centre); });
  return notices;
}

Result<std::optional<JapanTime>> NextNoticeChange(const Cache& cache, JapanTime now) {
  // The last second still belongs to a notice.
  constexpr const char* kSql =
      "SELECT min(moment) FROM ("
      "SELECT valid_from AS moment FROM record WHERE kind = 'notice' AND shadowed = 0 "
      "UNION ALL "
      "SELECT valid_through + 1 FROM record WHERE kind = 'notice' AND shadowed = 0) WHERE moment > ?1";
  std::optional<JapanTime> next;
  TRY(cache.database().Each(kSql, {PlausibleSeconds(cache, now)}, [&](const Row& row) -> Result<void> {
    if (!row.null(0)) next = JapanTime{std::chrono::seconds{row.integer(0)}};
    return {};
  }));
  return next;
}

}  // namespace content
