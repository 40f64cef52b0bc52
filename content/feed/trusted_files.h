#pragma once

#include <map>
#include <string>

#include "content/base/disk.h"
#include "content/base/result.h"

namespace content {

// The metadata that a TUF client trusts, one file per role, byte for byte as received: what a later feed is
// compared with. Reading it back proves nothing by itself; the client verifies it again with today's keys.
class TrustedFiles {
 public:
  virtual ~TrustedFiles() = default;
  virtual Result<std::string> Load(const std::string& role, uint64_t limit) = 0;
  // Is on the disk when it returns: what was verified once protects against rollback from then on, even when
  // the content that it names cannot be had.
  virtual Result<void> Save(const std::string& role, std::string_view bytes) = 0;
};

// DIR/ROLE.json, the role's name percent-encoded.
class TrustedDirectory final : public TrustedFiles {
 public:
  TrustedDirectory(Disk& disk, std::string directory) : disk_(&disk), directory_(std::move(directory)) {}
  Result<std::string> Load(const std::string& role, uint64_t limit) override;
  Result<void> Save(const std::string& role, std::string_view bytes) override;

 private:
  std::string PathOf(const std::string& role) const;

  Disk* disk_;
  std::string directory_;
};

// For a client that lives as long as one check of a feed.
class TrustedMemory final : public TrustedFiles {
 public:
  Result<std::string> Load(const std::string& role, uint64_t limit) override;
  Result<void> Save(const std::string& role, std::string_view bytes) override;

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace content
