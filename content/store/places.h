#pragma once

#include <string>
#include <vector>

#include "content/model/place.h"
#include "content/store/cache.h"

namespace content {

// Places of which a part lies in the prefecture, valid at `now`: World Heritage first, then by Japanese
// reading.
Result<std::vector<Place>> PlacesIn(const Cache& cache, const std::string& prefecture_code, JapanTime now);
Result<Place> PlaceWithId(const Cache& cache, const std::string& id);

}  // namespace content
