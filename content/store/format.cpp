#include "content/store/format.h"

namespace content {

Result<Format> FormatOf(Database& database) {
  Format format;
  TRY(database.Each("PRAGMA application_id", {}, [&](const Row& row) -> Result<void> {
    format.application = row.integer(0);
    return {};
  }));
  TRY(database.Each("PRAGMA user_version", {}, [&](const Row& row) -> Result<void> {
    format.version = row.integer(0);
    return {};
  }));
  return format;
}

}  // namespace content
