#pragma once

#include <string>

#include "content/base/disk.h"
#include "content/feed/transport.h"

namespace content {

// A feed's directory as a transport: "metadata/timestamp.json" is DIR/metadata/timestamp.json.
class DirectoryTransport final : public Transport {
 public:
  DirectoryTransport(Disk& disk, std::string directory) : disk_(&disk), directory_(std::move(directory)) {}

  Result<std::string> Get(const std::string& url, uint64_t limit) override {
    return disk_->Read(Join(directory_, url), limit);
  }

 private:
  Disk* disk_;
  std::string directory_;
};

}  // namespace content
