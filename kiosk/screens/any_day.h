#pragma once

#include <vector>

#include "kiosk/screens/record_row.h"
#include "kiosk/screens/scene.h"

namespace kiosk {

// What one can set out for when no event is on: the theme of the month, a route that is another one each day,
// and a stamp rally. Each has a tag that says what it is; what the cache does not hold is left out.
std::vector<RecordRow> RowsForAnyDay(const Scene& scene);

}  // namespace kiosk
