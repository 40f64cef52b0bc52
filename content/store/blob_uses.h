#pragma once

#include <string>
#include <vector>

#include "content/base/result.h"
#include "content/store/database.h"

namespace content {

// Where a record names a blob. Several records may name the same one.
struct BlobUse {
  std::string hash;
  std::string kind;       // of the record
  std::string shard;      // that the record is of
  std::string rendition;  // the member that holds the blob: "image", "thumbnail", "zoom"
  std::string format;     // its encodingFormat, "" when the record does not say
  bool own = true;        // the record is of one of the centre's prefectures, or of none
};

// Hashes of every blob that a record of a generation names, in a member `blob` at any depth; sorted.
Result<std::vector<std::string>> BlobsNamed(Database& database);

// Whether any record of a generation names this blob.
Result<bool> IsBlobNamed(Database& database, const std::string& hash);

// Every use of these blobs in a generation. `centre` is the id of the centre whose prefectures are its own;
// when it is "" or no centre, every use is own. Reads the records that name the blobs, and no others.
Result<std::vector<BlobUse>> UsesOfBlobs(Database& database, const std::vector<std::string>& hashes,
                                         const std::string& centre);

}  // namespace content
