#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.h"

namespace content {

// The one door to files for everything that writes what must not be lost. Tests hand in a disk whose nth
// operation fails. Paths are UTF-8. Every error names the operation and the path. Any thread; a Disk holds no
// state.
class Disk {
 public:
  virtual ~Disk() = default;

  // Fails with Damaged when the file is longer than `limit` bytes, so that nothing unbounded is ever read.
  virtual Result<std::string> Read(const std::string& path, uint64_t limit) = 0;
  // Creates or replaces; the bytes are on the disk (fsync) when this returns.
  virtual Result<void> Write(const std::string& path, std::string_view bytes) = 0;
  // To the end of a file, made when it is not there. Not synced: for what can be fetched again.
  virtual Result<void> Append(const std::string& path, std::string_view bytes) = 0;
  virtual Result<void> Rename(const std::string& from, const std::string& to) = 0;
  // A reflink where the file system can, else a copy. `to` must not exist.
  virtual Result<void> Clone(const std::string& from, const std::string& to) = 0;
  virtual Result<void> Sync(const std::string& file_or_directory) = 0;
  // Those that are not there; the name of each is on the disk when this returns, so that what is synced below
  // it cannot be lost with it.
  virtual Result<void> MakeDirectories(const std::string& path) = 0;
  virtual Result<void> Remove(const std::string& path) = 0;  // a file that is not there is a success
  virtual Result<std::vector<std::string>> List(const std::string& directory) = 0;  // names, sorted
  virtual bool Exists(const std::string& path) = 0;
  virtual Result<uint64_t> Size(const std::string& file) = 0;  // bytes
  // Of the file system that `path` lies on: what this user may still write, and all of it.
  virtual Result<uint64_t> FreeBytes(const std::string& path) = 0;
  virtual Result<uint64_t> TotalBytes(const std::string& path) = 0;
};

class SystemDisk : public Disk {
 public:
  Result<std::string> Read(const std::string& path, uint64_t limit) override;
  Result<void> Write(const std::string& path, std::string_view bytes) override;
  Result<void> Append(const std::string& path, std::string_view bytes) override;
  Result<void> Rename(const std::string& from, const std::string& to) override;
  Result<void> Clone(const std::string& from, const std::string& to) override;
  Result<void> Sync(const std::string& file_or_directory) override;
  Result<void> MakeDirectories(const std::string& path) override;
  Result<void> Remove(const std::string& path) override;
  Result<std::vector<std::string>> List(const std::string& directory) override;
  bool Exists(const std::string& path) override;
  Result<uint64_t> Size(const std::string& file) override;
  Result<uint64_t> FreeBytes(const std::string& path) override;
  Result<uint64_t> TotalBytes(const std::string& path) override;
};

// "a/b" + "c" -> "a/b/c".
std::string Join(std::string_view directory, std::string_view name);
// "a/b" -> "a", "b" -> ".", "/" -> "/".
std::string ParentOf(std::string path);

}  // namespace content
