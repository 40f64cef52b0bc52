#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

#include "content/base/check.h"

namespace content {

// An empty directory of the test's own, gone with it.
class ScratchDirectory {
 public:
  ScratchDirectory() : path_(std::filesystem::temp_directory_path() / "zenkoku-test-XXXXXX") {
    Check(::mkdtemp(path_.data()) != nullptr, "a temporary directory can be made");
  }
  ~ScratchDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  ScratchDirectory(const ScratchDirectory&) = delete;
  ScratchDirectory& operator=(const ScratchDirectory&) = delete;

  const std::string& path() const { return path_; }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

}  // namespace content
