#include "sync/cache_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace zenkoku_sync {

using content::Error;

content::Result<CacheLock> CacheLock::Take(const std::string& cache) {
  std::error_code code;
  std::filesystem::create_directories(cache, code);
  if (code) return Error{Error::Kind::Usage, "write into " + cache + ": " + code.message()};
  std::string path = cache + "/lock";
  int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (fd < 0) {
    Error::Kind kind = errno == ENOSPC ? Error::Kind::DiskFull : Error::Kind::Usage;
    return Error{kind, "write into " + cache + ": " + std::strerror(errno)};
  }
  CacheLock lock(fd);
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
    return Error{Error::Kind::Usage, "another zenkoku-sync is at work on " + cache};
  }
  return lock;
}

CacheLock::~CacheLock() {
  if (fd_ >= 0) ::close(fd_);
}

}  // namespace zenkoku_sync
