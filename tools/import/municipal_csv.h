#pragma once

#include <string>
#include <string_view>

#include "content/base/result.h"
#include "tools/import/open_data.h"

namespace tools {

// A Reader of municipal lists as CSV, or with tabulators or semicolons between the cells. See
// municipal_list.h.
content::Result<Reading> ReadMunicipalCsv(std::string_view bytes, const SourceNote& note,
                                          const std::string& name);

}  // namespace tools
