#pragma once

#include <string>
#include <vector>

#include "content/base/result.h"
#include "content/store/database.h"

namespace content {

struct RecordName {
  std::string shard;
  std::string id;
};

// Hashes every record of a generation anew and names those whose bytes are not what their leaf says: what a
// failing disk did to them. Reads everything; memory stays that of one record.
Result<std::vector<RecordName>> DamagedRecords(Database& database);

}  // namespace content
