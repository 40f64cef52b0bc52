#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "content/base/sha256.h"
#include "content/store/database.h"

namespace content {

// The write side of a cache: makes the next content-N.db beside the current one and switches to it.
//
// A directory holds `current` (one line: the name of the generation in use), content-N.db files and blobs/.
// Only the sync daemon writes here. Records come in shards ("pref-13", "national", "centre-tocho"): the
// feed's delegated roles. A crash at any point leaves the old generation in use; the leftover file is swept
// by the next Begin.
//
// An id that two shards hold is shown from the one that had it first; the other's record is kept but
// shadowed, so a stolen key of one prefecture cannot replace another's content. A record that moves to
// another shard may be put there before or after it is removed here.
class Generation {
 public:
  // SHA-256 over the id, a NUL byte and the record's bytes: the leaf of the feed's catalogue.
  struct Leaf {
    std::string id;
    Digest hash;
  };
  static Digest LeafHash(std::string_view id, std::string_view bytes);

  // Starts from a clone of the current generation, or from an empty one when there is none, when it is
  // damaged or when its format is another program's.
  static Result<Generation> Begin(Disk& disk, const std::string& directory);

  // Adds or replaces. The bytes must be a record of that id that decodes; Damaged otherwise. A record of a
  // kind that this program does not know is kept whole.
  Result<void> Put(const std::string& shard, const std::string& id, std::string_view bytes);
  Result<void> Remove(const std::string& shard, const std::string& id);
  Result<void> Clear(const std::string& shard);
  Result<std::vector<std::string>> Shards();
  Result<std::vector<Leaf>> Leaves(const std::string& shard);  // by id
  // The release that this shard's records are; 0 when none was set, or when the shard was cleared since.
  Result<int64_t> Release(const std::string& shard);
  Result<void> SetRelease(const std::string& shard, int64_t release);
  // For questions about the records as they are now (blob_uses.h). Not after Finish.
  Database& database();

  // Checks integrity, syncs the file, renames `current`, syncs the directory, removes generations older than
  // the previous one. Returns the new generation's name. Blobs are not looked at. Nothing may be asked of a
  // Generation after it. After an error `current` names the old generation, or the new one
  // where only the last sync of the directory failed.
  Result<std::string> Finish(Instant published);

 private:
  Generation(Disk& disk, std::string directory, std::string name, Database database);
  Result<void> Seal(Instant published);

  Disk* disk_;
  std::string directory_;
  std::string name_;
  std::unique_ptr<Database> database_;
};

// Reads a generation through: SQLite's own structures, and that every row has the record and the shard that
// it belongs to. Damaged where something is wrong.
Result<void> CheckIntegrity(Database& database);

// Removes the files of generations that were begun and never finished (after the current one): they may be
// what fills the disk.
Result<void> SweepUnfinished(Disk& disk, const std::string& directory);

// Points `current` back at the previous generation. NotFound when there is none.
Result<std::string> RollBack(Disk& disk, const std::string& directory);

}  // namespace content
