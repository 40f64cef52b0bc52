#pragma once

#include <cstdint>

#include "content/base/result.h"
#include "content/store/database.h"

namespace content {

// What a database file says it is, in SQLite's own header: application_id tells a cache from a library,
// user_version is the number of its format.
struct Format {
  int64_t application = 0;
  int64_t version = 0;
  bool operator==(const Format&) const = default;
};

// {0, 0} for an empty file.
Result<Format> FormatOf(Database& database);

}  // namespace content
