#include "content/store/integrity.h"

#include <string>

namespace content {

Result<void> CheckIntegrity(Database& database) {
  std::string verdict;
  TRY(database.Each("PRAGMA integrity_check(1)", {}, [&](const Row& row) -> Result<void> {
    verdict = row.text(0);
    return {};
  }));
  if (verdict != "ok") {
    return Error{Error::Kind::Damaged, "check the integrity of " + database.path() + ": " + verdict};
  }
  return database.Each("PRAGMA foreign_key_check", {}, [&](const Row& row) -> Result<void> {
    return Error{Error::Kind::Damaged, "check " + database.path() + ": table " + std::string(row.text(0)) +
                                           " has a row without the record or shard that it belongs to"};
  });
}

}  // namespace content
