#include "content/store/library_schema.h"

namespace content {

const char kLibrarySchema[] = R"sql(
PRAGMA application_id = 0x5a4b6c69;
PRAGMA user_version = 1;

CREATE TABLE record (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  origin TEXT NOT NULL,
  json TEXT NOT NULL
);
CREATE INDEX record_from ON record (origin, id);
)sql";

}  // namespace content
