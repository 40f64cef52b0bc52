#pragma once

#include "content/base/json.h"
#include "tools/import/municipal_row.h"

namespace tools {

// A row of a list of events as an event. Null, with a note, when it has no days, ends before it begins or
// names no place to go to.
content::Json MunicipalEvent(MunicipalRow& row);

}  // namespace tools
