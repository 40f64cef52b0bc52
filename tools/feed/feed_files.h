#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"

namespace tools {

// The directory of a feed while a release is written into it. Files appear whole, under their final names;
// nothing refers to them until timestamp.json does, which is written last.
class FeedFiles {
 public:
  FeedFiles(content::Disk& disk, std::string directory) : disk_(&disk), directory_(std::move(directory)) {}

  content::Result<std::string> Read(const std::string& path, uint64_t limit) const;
  bool Has(const std::string& path) const;
  // The numbers N of metadata/N.ROLE.json, ascending.
  content::Result<std::vector<int64_t>> Versions(const std::string& role) const;

  // A file that is named by its hash: written once.
  content::Result<void> PutOnce(const std::string& path, std::string_view bytes);
  // A numbered metadata file: one that a broken publication left behind is replaced.
  content::Result<void> Put(const std::string& path, std::string_view bytes);
  // Everything that was put is on the disk after this.
  content::Result<void> Sync();

  const std::string& directory() const { return directory_; }
  content::Disk& disk() const { return *disk_; }
  int files() const { return files_; }
  uint64_t bytes() const { return bytes_; }

 private:
  content::Disk* disk_;
  std::string directory_;
  std::set<std::string> directories_;  // that wait for a Sync
  int files_ = 0;
  uint64_t bytes_ = 0;
};

// "metadata/7.pref-13.json".
std::string MetadataPath(int64_t version, const std::string& role);
inline constexpr const char* kTimestampPath = "metadata/timestamp.json";

// A numbered metadata file's name in parts: "7.pref-13.json" -> 7 and "pref-13". None for other names.
struct NumberedName {
  int64_t version = 0;
  std::string role;
};
std::optional<NumberedName> ParseNumberedName(std::string_view name);

}  // namespace tools
