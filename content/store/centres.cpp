#include "content/store/centres.h"

#include "content/store/records_shown.h"

namespace content {

Result<std::vector<Centre>> Centres(const Cache& cache) {
  return AllShown<Centre>(cache, Kind::Centre);
}

Result<Centre> CentreWithId(const Cache& cache, const std::string& id) {
  return RecordShown<Centre>(cache, Kind::Centre, id);
}

}  // namespace content
