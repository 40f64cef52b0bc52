#include "content/store/records_shown.h"

namespace content {

Error NoSuchRecord(const Cache& cache, Kind kind, const std::string& name) {
  return Error{Error::Kind::NotFound, "look up " + std::string(KindName(kind)) + " " + name + " in " +
                                          cache.generation() + ": not there"};
}

JapanTime PlausibleTime(const Cache& cache, JapanTime now) {
  return std::max(now, InJapan(cache.origin().published));
}

int64_t PlausibleSeconds(const Cache& cache, JapanTime now) {
  return PlausibleTime(cache, now).time_since_epoch().count();
}

}  // namespace content
