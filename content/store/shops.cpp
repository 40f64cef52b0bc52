#include "content/store/shops.h"

#include <algorithm>

#include "content/store/records_shown.h"

namespace content {

Result<std::vector<Shop>> Shops(const Cache& cache, const ShopFilter& filter, JapanTime now) {
  auto shops = TRY(
      RecordsShown<Shop>(cache,
                         "SELECT json FROM record WHERE kind = 'shop' AND shadowed = 0 "
                         "AND coalesce(valid_from, ?1) <= ?1 AND coalesce(valid_through, ?1) >= ?1 "
                         "AND (?2 = '' OR EXISTS (SELECT 1 FROM record_prefecture AS area "
                         "  WHERE area.code = ?2 AND area.kind = 'shop' AND area.record = number)) "
                         "AND (?3 = '' OR EXISTS (SELECT 1 FROM prefecture JOIN record_prefecture AS area ON "
                         "area.code = prefecture.code "
                         "  WHERE prefecture.region = ?3 AND area.kind = 'shop' AND area.record = number)) "
                         "ORDER BY rank, reading, id",
                         {PlausibleSeconds(cache, now), filter.prefecture, filter.region}));
  std::erase_if(shops, [&](const Shop& shop) {
    if (shop.status == Shop::Status::Closed) return true;
    const std::vector<std::string>& services = shop.record.services;
    if (!filter.service.empty() &&
        std::find(services.begin(), services.end(), filter.service) == services.end())
      return true;
    if (!filter.station.empty() && In(shop.station, "ja") != filter.station) return true;
    return filter.open_at && StateAt(shop.opening_hours, *filter.open_at).now != OpenState::Now::Open;
  });
  return shops;
}

Result<Shop> ShopWithId(const Cache& cache, const std::string& id) {
  return RecordShown<Shop>(cache, Kind::Shop, id);
}

}  // namespace content
