#include "content/store/brochures.h"

#include "content/store/records_shown.h"

namespace content {

Result<std::vector<Brochure>> Brochures(const Cache& cache, const std::string& language,
                                        const std::string& prefecture_code, JapanTime now) {
  return RecordsShown<Brochure>(
      cache,
      "SELECT json FROM record JOIN brochure_language AS own ON own.record = number "
      "WHERE kind = 'brochure' AND shadowed = 0 AND (?1 = '' OR own.language = ?2) "
      "AND (?3 = '' OR EXISTS (SELECT 1 FROM record_prefecture AS area "
      "  WHERE area.code = ?3 AND area.kind = 'brochure' AND area.record = number)) "
      "AND coalesce(valid_from, ?4) <= ?4 AND coalesce(valid_through, ?4) >= ?4 "
      "ORDER BY own.tag <> ?1, reading, id",
      {language, language.substr(0, language.find('-')), prefecture_code, PlausibleSeconds(cache, now)});
}

}  // namespace content
