#pragma once

#include <string>

#include "content/base/json.h"
#include "tools/import/municipal_row.h"

namespace tools {

// What sights and events have alike: id, kind, names, prefecture, municipality, address, point, access,
// telephone, url and sources. `key` tells rows apart that have no number of their own. Null, with a note,
// when the row has no name or lies in no prefecture that it names.
content::Json MunicipalRecord(MunicipalRow& row, const std::string& kind, const std::string& key,
                              const content::Json& source);

}  // namespace tools
