#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/base/disk.h"

namespace fuzz {

// A disk on which every file holds the fuzzer's bytes. What is written is gone.
class InputDisk final : public content::Disk {
 public:
  explicit InputDisk(std::string_view bytes) : bytes_(bytes) {}

  content::Result<std::string> Read(const std::string&, uint64_t limit) override {
    if (bytes_.size() <= limit) return std::string(bytes_);
    return content::Error{content::Error::Kind::Damaged, "too long"};
  }
  content::Result<void> Write(const std::string&, std::string_view) override { return {}; }
  content::Result<void> Append(const std::string&, std::string_view) override { return {}; }
  content::Result<void> Rename(const std::string&, const std::string&) override { return {}; }
  content::Result<void> Clone(const std::string&, const std::string&) override { return {}; }
  content::Result<void> Sync(const std::string&) override { return {}; }
  content::Result<void> MakeDirectories(const std::string&) override { return {}; }
  content::Result<void> Remove(const std::string&) override { return {}; }
  content::Result<std::vector<std::string>> List(const std::string&) override {
    return std::vector<std::string>{"status.json"};
  }
  bool Exists(const std::string&) override { return true; }
  content::Result<uint64_t> Size(const std::string&) override { return uint64_t{bytes_.size()}; }
  content::Result<uint64_t> FreeBytes(const std::string&) override { return uint64_t{0}; }
  content::Result<uint64_t> TotalBytes(const std::string&) override { return uint64_t{0}; }

 private:
  std::string_view bytes_;
};

}  // namespace fuzz
