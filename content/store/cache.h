#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/base/result.h"
#include "content/store/database.h"

namespace content {

// Where the content of a cache comes from, as the sync daemon wrote it.
struct CacheOrigin {
  std::string release;  // for people: "national 12, pref-13 4, ..." is summed up as the highest release
  Instant published{};  // the signed publication time of the newest timestamp that was applied
};

// One generation of content, opened read-only and immutable (SQLite's immutable=1): the file never changes, a
// new generation is a new file. Not shared between threads. The questions are free functions, one file each
// (places.h, shops.h ...). Where a question takes `now`, it answers for the publication time when `now` lies
// before that: a clock that says so is wrong, and must not empty a screen.
class Cache {
 public:
  // Opens the generation that DIR/current names. NotFound when there is none yet, Damaged when it is not a
  // cache of this program's format.
  static Result<Cache> Open(const std::string& directory);

  // The name of the generation's file, "content-7.db"; compare with what DIR/current says to notice a switch.
  const std::string& generation() const { return generation_; }
  const CacheOrigin& origin() const { return origin_; }
  const std::string& directory() const { return directory_; }
  // "" when it is not the name of a blob.
  std::string BlobPath(const std::string& sha256_hex) const;

  Database& database() const { return *database_; }

 private:
  Cache() = default;

  std::string directory_;
  std::string generation_;
  CacheOrigin origin_;
  std::unique_ptr<Database> database_;
};

// What DIR/current says, without opening it. Cheap; the kiosk asks it when the directory changes.
Result<std::string> CurrentGeneration(const std::string& directory);

}  // namespace content
