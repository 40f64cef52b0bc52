#pragma once

#include "content/base/json.h"
#include "tools/import/municipal_row.h"

namespace tools {

// A row of a list of sights as a place. Null, with a note, when too little is known of it: a place without a
// description has nothing to show.
content::Json MunicipalPlace(MunicipalRow& row);

}  // namespace tools
