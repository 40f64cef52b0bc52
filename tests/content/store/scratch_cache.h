#pragma once

#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/json.h"
#include "content/store/cache.h"
#include "content/store/generation.h"
#include "tests/content/base/scratch_directory.h"

namespace content {

inline constexpr char kPublished[] = "2026-11-01T09:00+09:00";
JapanTime At(const std::string& moment);  // "2026-11-23" or "2026-11-23T10:00"

// The smallest record of its kind that decodes, with these members besides.
Json MakeRecord(const std::string& kind, const std::string& id, const Json& members = Json::object());

// A cache in a directory of the test's own, made the way the sync daemon makes it.
class ScratchCache {
 public:
  // Adds a generation with these records in one shard; what older generations hold stays.
  std::string Publish(const std::vector<Json>& records, const std::string& shard = "national");
  Cache Open() const;

  SystemDisk& disk() { return disk_; }
  const std::string& path() const { return directory_.path(); }
  std::string operator/(const std::string& name) const { return directory_ / name; }

 private:
  SystemDisk disk_;
  ScratchDirectory directory_;
};

// "a b c" of records' ids, in their order.
template <typename T>
std::string Ids(const Result<std::vector<T>>& records) {
  if (!records) return records.error().message;
  std::string ids;
  for (const T& each : *records) ids += (ids.empty() ? "" : " ") + each.record.id;
  return ids;
}

}  // namespace content
