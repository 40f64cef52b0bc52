#pragma once

#include <string>
#include <vector>

#include "content/base/json.h"
#include "tools/import/csv.h"

namespace tools {

// A list of flat JSON objects as the rows of a table: the header holds every member's name once, a row the
// values as text. A list of texts is one cell, an object's members are cells of their own ("name": {"en":
// ...} is name_en), deeper values none. What is no object is a blank row. Rows are numbered from 1, the
// header 0.
std::vector<CsvRow> RowsOfObjects(const std::vector<content::Json>& objects);

}  // namespace tools
