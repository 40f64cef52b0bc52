#pragma once

#include <string>

#include "content/base/result.h"

namespace content {

// Held while a program changes a directory that two at once would spoil: a kiosk's cache, a feed. It is a
// lock on a file in the directory and goes with the process, however that ends; readers do not care about it.
class DirectoryLock {
 public:
  // The lock on DIRECTORY/lock. Makes the directory when it is not there. Usage when it cannot be written, or
  // when another process holds the lock: `program` is who that would be, for the message.
  static Result<DirectoryLock> Take(const std::string& directory, const std::string& program);

  // The lock on DIRECTORY/writing, for programs that take turns: waits for whoever holds it.
  static Result<DirectoryLock> WaitToWrite(const std::string& directory);

  DirectoryLock(DirectoryLock&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
  DirectoryLock& operator=(DirectoryLock&&) = delete;
  ~DirectoryLock();

 private:
  static Result<DirectoryLock> Open(const std::string& directory, const char* name);
  explicit DirectoryLock(int fd) : fd_(fd) {}
  int fd_;
};

}  // namespace content
