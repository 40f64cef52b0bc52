#include "content/store/cache_schema.h"

namespace content {

// `record` keeps each record whole; all other tables are indices that questions are answered from. `rank` and
// `reading` are the order in which a kind is listed: see OrderOf. Times are seconds of Japan's wall clock,
// days are days since 1970-01-01. json is the last column, so that nothing has to be read through it.
// `buckets` are the 256 hashes of the shard's catalogue (buckets.h) joined; record_in_shard answers for a
// bucket without touching the records.
const char kCacheSchema[] = R"sql(
PRAGMA application_id = 0x5a4b6361;
PRAGMA user_version = 9;

CREATE TABLE origin (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE shard (
  name TEXT PRIMARY KEY,
  release INTEGER NOT NULL,
  records INTEGER NOT NULL,
  buckets BLOB NOT NULL
);

CREATE TABLE record (
  number INTEGER PRIMARY KEY,
  shard TEXT NOT NULL REFERENCES shard (name),
  bucket INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  rank INTEGER NOT NULL,
  reading TEXT NOT NULL,
  valid_from INTEGER,
  valid_through INTEGER,
  shadowed INTEGER NOT NULL DEFAULT 0,
  leaf BLOB NOT NULL,
  json TEXT NOT NULL
);
CREATE INDEX record_in_shard ON record (shard, bucket, id, leaf);
CREATE INDEX record_with_id ON record (id, kind, shadowed);
CREATE INDEX record_of_kind ON record (kind, rank, reading, id) WHERE shadowed = 0;

CREATE TABLE record_prefecture (
  code TEXT NOT NULL,
  kind TEXT NOT NULL,
  record INTEGER NOT NULL REFERENCES record (number) ON DELETE CASCADE,
  PRIMARY KEY (code, kind, record)
) WITHOUT ROWID;
CREATE INDEX record_prefecture_of ON record_prefecture (record);

CREATE TABLE record_blob (
  hash TEXT NOT NULL,
  record INTEGER NOT NULL REFERENCES record (number) ON DELETE CASCADE,
  PRIMARY KEY (hash, record)
) WITHOUT ROWID;
CREATE INDEX record_blob_of ON record_blob (record);

CREATE TABLE prefecture (
  record INTEGER PRIMARY KEY REFERENCES record (number) ON DELETE CASCADE,
  code TEXT NOT NULL,
  region TEXT NOT NULL
);
CREATE INDEX prefecture_with_code ON prefecture (code, region);
CREATE INDEX prefecture_in_region ON prefecture (region, code);

CREATE TABLE event_days (
  record INTEGER PRIMARY KEY REFERENCES record (number) ON DELETE CASCADE,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL
);
CREATE INDEX event_days_until ON event_days (last, first);

CREATE TABLE route_stop (
  place TEXT NOT NULL,
  record INTEGER NOT NULL REFERENCES record (number) ON DELETE CASCADE,
  PRIMARY KEY (place, record)
) WITHOUT ROWID;
CREATE INDEX route_stop_of ON route_stop (record);

CREATE TABLE brochure_language (
  record INTEGER PRIMARY KEY REFERENCES record (number) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  language TEXT NOT NULL
);
)sql";

}  // namespace content
