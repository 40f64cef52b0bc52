#pragma once

#include <string>
#include <vector>

#include "content/model/programme.h"
#include "content/model/route.h"
#include "content/model/theme.h"
#include "content/store/cache.h"

namespace content {

// By Japanese reading, as are themes.
Result<std::vector<Route>> Routes(const Cache& cache);
// Routes that name the prefecture, or stop at a place of which a part lies there.
Result<std::vector<Route>> RoutesThrough(const Cache& cache, const std::string& prefecture_code);
Result<Route> RouteWithId(const Cache& cache, const std::string& id);

Result<std::vector<Programme>> Programmes(const Cache& cache);  // by measure
Result<Programme> ProgrammeWithId(const Cache& cache, const std::string& id);
Result<std::vector<Theme>> Themes(const Cache& cache);
Result<Theme> ThemeWithId(const Cache& cache, const std::string& id);

}  // namespace content
