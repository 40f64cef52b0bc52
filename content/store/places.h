#pragma once

#include <string>
#include <vector>

#include "content/model/place.h"
#include "content/store/cache.h"

namespace content {

// Places of which a part lies in the prefecture, valid at `now`: World Heritage first, then by Japanese
// reading; the first `most` of them. A prefecture of a whole nation's library may have thousands.
Result<std::vector<Place>> PlacesIn(const Cache& cache, const std::string& prefecture_code, JapanTime now,
                                    size_t most = 1'000'000);
// How many there are.
Result<size_t> PlaceCountIn(const Cache& cache, const std::string& prefecture_code, JapanTime now);
Result<Place> PlaceWithId(const Cache& cache, const std::string& id);

}  // namespace content
