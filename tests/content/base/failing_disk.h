#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/base/disk.h"

namespace content {

// A disk whose nth operation fails, for every kind of operation that can. What fails leaves the worst that a
// real disk may: half a file where one was written or cloned, nothing of a rename. Afterwards it works again
// (a passing fault), or fails for good (a dead disk, or the program killed at that moment).
//
// A test counts up n until operations() stays below it: then every way to fail has been tried.
class FailingDisk final : public Disk {
 public:
  enum class Afterwards { Works, StaysDead };

  FailingDisk(Disk& disk, int failing_operation, Afterwards afterwards)
      : disk_(disk), failing_operation_(failing_operation), afterwards_(afterwards) {}

  int operations() const { return operations_; }
  bool failed() const { return operations_ >= failing_operation_; }

  Result<std::string> Read(const std::string& path, uint64_t limit) override {
    if (Fails()) return Fault("read", path);
    return disk_.Read(path, limit);
  }
  Result<void> Write(const std::string& path, std::string_view bytes) override {
    if (Fails()) return HalfWritten(path, bytes);
    return disk_.Write(path, bytes);
  }
  Result<void> Append(const std::string& path, std::string_view bytes) override {
    if (!Fails()) return disk_.Append(path, bytes);
    if (operations_ == failing_operation_) {
      static_cast<void>(disk_.Append(path, bytes.substr(0, bytes.size() / 2)));
    }
    return Fault("write", path);
  }
  Result<void> Rename(const std::string& from, const std::string& to) override {
    if (Fails()) return Fault("rename", from);
    return disk_.Rename(from, to);
  }
  Result<void> Clone(const std::string& from, const std::string& to) override {
    if (Fails()) {
      constexpr uint64_t kLargest = 1 << 30;
      auto bytes = disk_.Read(from, kLargest);
      return HalfWritten(to, bytes ? *bytes : "");
    }
    return disk_.Clone(from, to);
  }
  Result<void> Sync(const std::string& path) override {
    if (Fails()) return Fault("sync", path);
    return disk_.Sync(path);
  }
  Result<void> MakeDirectories(const std::string& path) override {
    if (Fails()) return Fault("make directory", path);
    return disk_.MakeDirectories(path);
  }
  Result<void> Remove(const std::string& path) override {
    if (Fails()) return Fault("remove", path);
    return disk_.Remove(path);
  }
  Result<std::vector<std::string>> List(const std::string& directory) override {
    if (Fails()) return Fault("list", directory);
    return disk_.List(directory);
  }
  bool Exists(const std::string& path) override { return disk_.Exists(path); }
  Result<uint64_t> Size(const std::string& file) override {
    if (Fails()) return Fault("ask the size of", file);
    return disk_.Size(file);
  }
  Result<uint64_t> TotalBytes(const std::string& path) override {
    if (Fails()) return Fault("ask the size of the disk of", path);
    return disk_.TotalBytes(path);
  }
  Result<uint64_t> FreeBytes(const std::string& path) override {
    if (Fails()) return Fault("ask the free space of", path);
    return disk_.FreeBytes(path);
  }

 private:
  bool Fails() {
    ++operations_;
    return operations_ == failing_operation_ || (afterwards_ == Afterwards::StaysDead && failed());
  }

  // Only the first failure reaches the disk: a dead disk writes nothing more.
  Error HalfWritten(const std::string& path, std::string_view bytes) {
    if (operations_ == failing_operation_) {
      static_cast<void>(disk_.Write(path, bytes.substr(0, bytes.size() / 2)));
    }
    return Fault("write", path);
  }

  Error Fault(const char* action, const std::string& path) const {
    return Error{Error::Kind::DiskFull, std::string(action) + " " + path + ": this disk fails on purpose"};
  }

  Disk& disk_;
  const int failing_operation_;
  const Afterwards afterwards_;
  int operations_ = 0;
};

}  // namespace content
