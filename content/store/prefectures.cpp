#include "content/store/prefectures.h"

#include "content/store/records_shown.h"

namespace content {

Result<std::vector<Region>> Regions(const Cache& cache) {
  return AllShown<Region>(cache, Kind::Region);
}

Result<Region> RegionWithCode(const Cache& cache, const std::string& code) {
  for (Region& region : TRY(Regions(cache))) {
    if (region.code == code) return std::move(region);
  }
  return NoSuchRecord(cache, Kind::Region, code);
}

Result<std::vector<Prefecture>> Prefectures(const Cache& cache) {
  return AllShown<Prefecture>(cache, Kind::Prefecture);
}

Result<Prefecture> PrefectureWithCode(const Cache& cache, const std::string& code) {
  auto found = TRY(RecordsShown<Prefecture>(cache,
                                            "SELECT json FROM prefecture JOIN record ON number = record "
                                            "WHERE code = ? AND shadowed = 0 ORDER BY id LIMIT 1",
                                            {code}));
  if (found.empty()) return NoSuchRecord(cache, Kind::Prefecture, code);
  return std::move(found.front());
}

}  // namespace content
