#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"

namespace content {

// Files named by the SHA-256 of their bytes, below DIR/aa/<sha256>. A name therefore proves its content, and
// a blob never changes.
class Blobs {
 public:
  Blobs(Disk& disk, std::string directory) : disk_(&disk), directory_(std::move(directory)) {}

  // Returns the hash. Writing what is already there is a success and writes nothing; a damaged blob is
  // replaced.
  Result<std::string> Put(std::string_view bytes);
  // Damaged when the bytes do not hash to the name.
  Result<std::string> Get(const std::string& sha256_hex);
  bool Has(const std::string& sha256_hex);
  // Has the names of these blobs outlive a power cut, whoever moved them there: a run that was killed may
  // have made them, or their directories, without living to sync them. DIR's own name is the caller's.
  Result<void> SyncNames(const std::vector<std::string>& sha256_hex);
  std::string PathOf(const std::string& sha256_hex) const;  // "" when it is not a SHA-256

 private:
  Disk* disk_;
  std::string directory_;
};

}  // namespace content
