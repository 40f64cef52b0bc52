#include "content/store/crafts.h"

#include "content/store/records_shown.h"

namespace content {

Result<std::vector<Craft>> Crafts(const Cache& cache, const CraftFilter& filter) {
  auto crafts = TRY(
      RecordsShown<Craft>(cache,
                          "SELECT json FROM record WHERE kind = 'craft' AND shadowed = 0 "
                          "AND (?1 = '' OR EXISTS (SELECT 1 FROM record_prefecture AS area "
                          "  WHERE area.code = ?1 AND area.kind = 'craft' AND area.record = number)) "
                          "AND (?2 = '' OR EXISTS (SELECT 1 FROM prefecture JOIN record_prefecture AS area "
                          "ON area.code = prefecture.code "
                          "  WHERE prefecture.region = ?2 AND area.kind = 'craft' AND area.record = number)) "
                          "ORDER BY rank, reading, id",
                          {filter.prefecture, filter.region}));
  if (!filter.trade.empty()) {
    std::erase_if(crafts, [&](const Craft& craft) { return craft.trade != filter.trade; });
  }
  return crafts;
}

Result<Craft> CraftWithId(const Cache& cache, const std::string& id) {
  return RecordShown<Craft>(cache, Kind::Craft, id);
}

}  // namespace content
