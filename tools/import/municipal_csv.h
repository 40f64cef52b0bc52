#pragma once

#include <string>
#include <string_view>

#include "content/base/json.h"
#include "content/base/result.h"
#include "tools/import/open_data.h"

namespace tools {

// A Reader of municipal CSV: sights become places, events events. See municipal_table.h for the lists it
// knows.
content::Result<Reading> ReadMunicipalCsv(std::string_view bytes, const content::Json& source,
                                          const std::string& name);

}  // namespace tools
