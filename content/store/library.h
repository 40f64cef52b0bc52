#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/json.h"
#include "content/store/blobs.h"
#include "content/store/database.h"

namespace content {

// The staff's side: DIR/library.db with every record, and DIR/blobs. Written by imports and the desk, read by
// publishing. Records are kept whole, with members that this program does not know. One process at a time
// writes; one thread.
class Library {
 public:
  // Made when it is not there.
  static Result<Library> Open(Disk& disk, const std::string& directory);

  // Adds the record or replaces the one with its id. `origin` says where it came from (a path, a CSV row),
  // for reports. Returns whether the record changed; a new origin alone is noted but is no change.
  Result<bool> Put(const Json& record, const std::string& origin);
  Result<bool> Remove(const std::string& id);
  Result<std::vector<Json>> Records();  // by id
  Result<std::vector<std::string>> IdsFrom(const std::string& origin_prefix);
  Result<std::map<std::string, std::string>> Origins();  // by id

  Database& database() { return database_; }  // for a Transaction around many Puts
  Blobs& blobs() { return blobs_; }

 private:
  Library(Database database, Blobs blobs) : database_(std::move(database)), blobs_(std::move(blobs)) {}

  Database database_;
  Blobs blobs_;
};

}  // namespace content
