#include "content/base/directory_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "content/base/disk.h"

namespace content {

Result<DirectoryLock> DirectoryLock::Open(const std::string& directory, const char* name) {
  auto made = SystemDisk().MakeDirectories(directory);
  if (!made) {
    Error::Kind kind = made.error().kind == Error::Kind::DiskFull ? Error::Kind::DiskFull : Error::Kind::Usage;
    return Error{kind, "write into " + directory + ": " + made.error().message};
  }
  std::string path = directory + "/" + name;
  int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (fd < 0) {
    Error::Kind kind = errno == ENOSPC ? Error::Kind::DiskFull : Error::Kind::Usage;
    return Error{kind, "write into " + directory + ": " + std::strerror(errno)};
  }
  return DirectoryLock(fd);
}

Result<DirectoryLock> DirectoryLock::Take(const std::string& directory, const std::string& program) {
  DirectoryLock lock = TRY(Open(directory, "lock"));
  if (::flock(lock.fd_, LOCK_EX | LOCK_NB) != 0) {
    return Error{Error::Kind::Usage, "another " + program + " is at work on " + directory};
  }
  return lock;
}

Result<DirectoryLock> DirectoryLock::WaitToWrite(const std::string& directory) {
  DirectoryLock lock = TRY(Open(directory, "writing"));
  int taken = ::flock(lock.fd_, LOCK_EX);
  while (taken != 0 && errno == EINTR) taken = ::flock(lock.fd_, LOCK_EX);
  if (taken != 0) return Error{Error::Kind::Usage, "lock " + directory + ": " + std::strerror(errno)};
  return lock;
}

DirectoryLock::~DirectoryLock() {
  if (fd_ >= 0) ::close(fd_);
}

}  // namespace content
