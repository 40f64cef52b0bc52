#include "content/store/routes.h"

#include "content/store/records_shown.h"

namespace content {

Result<std::vector<Route>> Routes(const Cache& cache) {
  return AllShown<Route>(cache, Kind::Route);
}

Result<std::vector<Route>> RoutesThrough(const Cache& cache, const std::string& prefecture_code) {
  return RecordsShown<Route>(
      cache,
      "SELECT json FROM record WHERE shadowed = 0 AND number IN ("
      "SELECT record FROM record_prefecture WHERE code = ?1 AND kind = 'route' UNION "
      "SELECT stop.record FROM record_prefecture AS area JOIN record AS place ON place.number = area.record "
      "JOIN route_stop AS stop ON stop.place = place.id "
      "WHERE area.code = ?1 AND area.kind = 'place' AND place.shadowed = 0) ORDER BY rank, reading, id",
      {prefecture_code});
}

Result<Route> RouteWithId(const Cache& cache, const std::string& id) {
  return RecordShown<Route>(cache, Kind::Route, id);
}

Result<std::vector<Programme>> Programmes(const Cache& cache) {
  return AllShown<Programme>(cache, Kind::Programme);
}

Result<Programme> ProgrammeWithId(const Cache& cache, const std::string& id) {
  return RecordShown<Programme>(cache, Kind::Programme, id);
}

Result<std::vector<Theme>> Themes(const Cache& cache) {
  return AllShown<Theme>(cache, Kind::Theme);
}

Result<Theme> ThemeWithId(const Cache& cache, const std::string& id) {
  return RecordShown<Theme>(cache, Kind::Theme, id);
}

}  // namespace content
