#pragma once

#include "content/base/result.h"
#include "content/store/database.h"

namespace content {

// Reads every page of the file and every reference between its tables; Damaged with SQLite's own words. It
// costs what the file is long, so it belongs to repairs and to what follows a mishap, never to every update.
Result<void> CheckIntegrity(Database& database);

}  // namespace content
