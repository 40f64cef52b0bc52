#pragma once

#include <string>
#include <vector>

#include "tools/import/csv.h"
#include "tools/import/open_data.h"

namespace tools {

// The records of a municipal list, wherever its rows come from: sights and cultural properties become places,
// events events. The first rows hold the header. See municipal_table.h for the lists it knows.
Reading ReadMunicipalList(std::vector<CsvRow> rows, Where::Unit unit, const SourceNote& note,
                          const std::string& file);

}  // namespace tools
