#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "content/base/result.h"
#include "content/store/database.h"
#include "sync/blob_rules.h"

namespace zenkoku_sync {

// The blobs that a kiosk keeps of those that its records name, in the order in which they are fetched.
struct BlobSelection {
  std::vector<std::string> wanted;
  uint64_t left_out = 0;  // named, and not wanted by the rules or beyond the budget
};

// A blob's bytes.
using LengthOf = std::function<uint64_t(const std::string& hash)>;

// What the rules want, ordered.
content::Result<BlobSelection> SelectByRules(content::Database& database,
                                             const std::vector<std::string>& named, const BlobRules& rules);
// As many of `selection`, in their order, as the budget holds; a smaller one may follow one that was too
// large.
BlobSelection WithinBudget(BlobSelection selection, uint64_t budget, const LengthOf& length_of);

}  // namespace zenkoku_sync
