#pragma once

#include <vector>

#include "content/base/result.h"
#include "content/model/validate.h"
#include "content/store/library.h"

namespace tools {

// Everything that is wrong in a library, record by record (readings.h too), with the pictures that a record
// names and the library lacks, then across records. An Error among the findings stops publishing.
content::Result<std::vector<content::Finding>> CheckLibrary(content::Library& library);

int CountErrors(const std::vector<content::Finding>& findings);

// "412 records: 2 errors, 13 warnings".
std::string CheckSummary(size_t records, const std::vector<content::Finding>& findings);

}  // namespace tools
