#include "content/store/cache.h"

#include <filesystem>
#include <system_error>

#include "content/base/disk.h"
#include "content/store/blobs.h"
#include "content/store/cache_schema.h"
#include "content/store/current_generation.h"

namespace content {
namespace {

Result<CacheOrigin> ReadOrigin(Database& database) {
  CacheOrigin origin;
  std::string published;
  TRY(database.Each("SELECT key, value FROM origin", {}, [&](const Row& row) -> Result<void> {
    if (row.text(0) == "release") origin.release = row.text(1);
    if (row.text(0) == "published") published = row.text(1);
    return {};
  }));
  auto instant = ParseInstant(published);
  if (!instant) {
    return Error{Error::Kind::Damaged,
                 "open " + database.path() + ": \"" + published + "\" is not a publication time"};
  }
  origin.published = *instant;
  return origin;
}

// SQLite notices a page that is missing, yet takes a last page that is cut for one that ends in zeros.
Result<void> CheckLength(Database& database) {
  uint64_t page = 0;
  TRY(database.Each("PRAGMA page_size", {}, [&](const Row& row) -> Result<void> {
    page = static_cast<uint64_t>(row.integer(0));
    return {};
  }));
  std::error_code code;
  uint64_t length = std::filesystem::file_size(database.path(), code);
  if (!code && page > 0 && length % page == 0) return {};
  return Error{Error::Kind::Damaged, "open " + database.path() + ": cut off"};
}

}  // namespace

Result<Cache> Cache::Open(const std::string& directory) {
  Cache cache;
  cache.directory_ = directory;
  cache.generation_ = TRY(content::CurrentGeneration(directory));
  std::string path = Join(directory, cache.generation_);
  cache.database_ = std::make_unique<Database>(TRY(Database::Open(path, Database::Mode::Immutable)));
  Format format = TRY(FormatOf(*cache.database_));
  if (format != kCacheFormat) {
    return Error{Error::Kind::Damaged,
                 "open " + path + ": not a cache of format " + std::to_string(kCacheFormat.version)};
  }
  TRY(CheckLength(*cache.database_));
  cache.origin_ = TRY(ReadOrigin(*cache.database_));
  return cache;
}

std::string Cache::BlobPath(const std::string& sha256_hex) const {
  SystemDisk disk;
  return Blobs(disk, Join(directory_, "blobs")).PathOf(sha256_hex);
}

Result<std::string> CurrentGeneration(const std::string& directory) {
  SystemDisk disk;
  return CurrentGeneration(disk, directory);
}

}  // namespace content
