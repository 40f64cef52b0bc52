#pragma once

#include <bitset>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/clock.h"
#include "content/base/disk.h"
#include "content/base/json.h"
#include "content/base/sha256.h"
#include "content/store/buckets.h"
#include "content/store/database.h"
#include "content/store/prepared_record.h"
#include "content/store/search_words.h"
#include "content/store/shards_held.h"

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
  // See buckets.h.
  struct Leaf {
    std::string id;
    Digest hash;
  };

  // How closely the current generation is looked at before it is cloned. Every page is also read when the
  // generation that was begun last was never finished: damage that stopped it is found so.
  enum class Look { AtFormat, AtEveryPage };

  // Starts from a clone of the current generation, or from an empty one when there is none, when its format
  // is another program's, or when it is damaged.
  static Result<Generation> Begin(Disk& disk, const std::string& directory, Look look = Look::AtFormat);

  // Adds or replaces. The bytes must be a record of that id that decodes; Damaged otherwise. A record of a
  // kind that this program does not know is kept whole.
  Result<void> Put(const std::string& shard, const std::string& id, std::string_view bytes);
  Result<void> Put(const std::string& shard, const PreparedRecord& record);
  Result<void> Remove(const std::string& shard, const std::string& id);
  Result<void> Clear(const std::string& shard);
  Result<std::vector<std::string>> Shards();
  // Release, count and hashes as of now; of a shard that is not here, none. Hashes only the buckets that
  // were touched since it was asked last.
  Result<ShardHeld> Held(const std::string& shard);
  // Has every bucket of the shard hashed anew when it is asked next.
  void Distrust(const std::string& shard);
  Result<bool> Holds(const std::string& shard, const Leaf& leaf);
  Result<std::vector<Leaf>> Leaves(const std::string& shard);                 // by id
  Result<std::vector<Leaf>> Leaves(const std::string& shard, size_t bucket);  // by id
  // The release that this shard's records are; 0 when none was set, or when the shard was cleared since.
  Result<int64_t> Release(const std::string& shard);
  Result<void> SetRelease(const std::string& shard, int64_t release);
  // What the Puts and Removes since Begin have to do with blobs, so that an update looks at these only.
  struct BlobChanges {
    std::set<std::string> named;    // by a record that was put
    std::set<std::string> dropped;  // by a record of the generation before that was replaced or removed
  };
  const BlobChanges& blob_changes() const { return blob_changes_; }
  // For questions about the records as they are now (blob_uses.h). Not after Finish.
  Database& database();

  // Syncs the file, renames `current`, syncs the directory, removes generations older than the previous one.
  // Returns the new generation's name. Blobs are not looked at. Nothing may be asked of a
  // Generation after it. After an error `current` names the old generation, or the new one where only the
  // last sync of the directory failed. Damaged when a Put or Remove broke off half-way.
  Result<std::string> Finish(Instant published);

 private:
  struct Shard {
    ShardHeld held;
    std::bitset<kBuckets> stale;  // their hashes are older than their records
    bool is_written = false;      // as it is here
  };

  // One transaction from Begin to Finish: nobody reads the file before, and what fails is thrown away.
  struct Open {
    Database database;
    std::optional<Transaction> transaction;
  };

  Generation(Disk& disk, std::string directory, std::string name, Database database);
  static Result<Generation> Start(Disk& disk, const std::string& directory, const std::string& name,
                                  Database database);
  Result<Shard*> ShardFor(const std::string& name);
  Result<void> Hash(const std::string& name, Shard& shard);
  Result<void> InsertRecord(const std::string& shard, const PreparedRecord& record);
  Result<void> RemoveRecord(const std::string& shard, const std::string& id);
  Result<void> DeleteRecord(int64_t number);
  Result<void> Seal(Instant published);

  Disk* disk_;
  std::string directory_;
  std::string name_;
  std::unique_ptr<Open> open_;
  std::map<std::string, Shard> shards_;
  int64_t next_number_ = 1;
  SearchWords words_;
  BlobChanges blob_changes_;
  bool half_written_ = false;
};

// Removes the files of generations that were begun and never finished (after the current one): they may be
// what fills the disk.
Result<void> SweepUnfinished(Disk& disk, const std::string& directory);

// Points `current` back at the previous generation. NotFound when there is none.
Result<std::string> RollBack(Disk& disk, const std::string& directory);

}  // namespace content
