#include "content/base/directory_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace content {

Result<DirectoryLock> DirectoryLock::Take(const std::string& directory, const std::string& program) {
  std::error_code code;
  std::filesystem::create_directories(directory, code);
  if (code) return Error{Error::Kind::Usage, "write into " + directory + ": " + code.message()};
  std::string path = directory + "/lock";
  int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (fd < 0) {
    Error::Kind kind = errno == ENOSPC ? Error::Kind::DiskFull : Error::Kind::Usage;
    return Error{kind, "write into " + directory + ": " + std::strerror(errno)};
  }
  DirectoryLock lock(fd);
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
    return Error{Error::Kind::Usage, "another " + program + " is at work on " + directory};
  }
  return lock;
}

DirectoryLock::~DirectoryLock() {
  if (fd_ >= 0) ::close(fd_);
}

}  // namespace content
