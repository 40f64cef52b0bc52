#pragma once

#include <string>

#include "content/base/result.h"

namespace zenkoku_sync {

// Held while a daemon works on a cache: two at once would write the same generation. Goes with the process.
class CacheLock {
 public:
  // Usage when the directory cannot be written, or another daemon is at work on it.
  static content::Result<CacheLock> Take(const std::string& cache);

  CacheLock(CacheLock&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
  CacheLock& operator=(CacheLock&&) = delete;
  ~CacheLock();

 private:
  explicit CacheLock(int fd) : fd_(fd) {}
  int fd_;
};

}  // namespace zenkoku_sync
