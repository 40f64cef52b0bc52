#include "content/base/disk.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

namespace content {
namespace {

Error Failed(const char* action, const std::string& path, int code = errno) {
  Error::Kind kind = Error::Kind::Unreachable;
  if (code == ENOENT || code == ENOTDIR) kind = Error::Kind::NotFound;
  if (code == EACCES || code == EPERM || code == EROFS) kind = Error::Kind::Denied;
  if (code == ENOSPC || code == EDQUOT) kind = Error::Kind::DiskFull;
  return Error{kind, std::string(action) + " " + path + ": " + std::strerror(code)};
}

class File {
 public:
  File(const std::string& path, int flags) : fd_(::open(path.c_str(), flags | O_CLOEXEC, 0644)) {}
  ~File() {
    if (fd_ >= 0) ::close(fd_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool open() const { return fd_ >= 0; }
  int fd() const { return fd_; }

  // A delayed write error may show only here, so writers close by hand and look.
  bool Close() {
    int closed = ::close(fd_);
    fd_ = -1;
    return closed == 0;
  }

 private:
  int fd_;
};

bool WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

// Within the kernel where it can (copy_file_range(2), from the file offsets on), else through a buffer.
Result<void> Copy(const File& source, const std::string& from, const File& target, const std::string& to) {
  constexpr size_t kMost = 1 << 30;
  ssize_t copied = 1;
  while (copied > 0) copied = ::copy_file_range(source.fd(), nullptr, target.fd(), nullptr, kMost, 0);
  if (copied == 0) return {};
  if (errno == ENOSPC || errno == EDQUOT || errno == EIO) return Failed("copy", to);
  char buffer[1 << 18];
  while (true) {
    ssize_t got = ::read(source.fd(), buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Failed("copy", from);
    if (got == 0) return {};
    if (!WriteAll(target.fd(), {buffer, static_cast<size_t>(got)})) return Failed("copy", to);
  }
}

bool IsDirectory(const std::string& path) {
  struct stat stats {};
  return ::stat(path.c_str(), &stats) == 0 && S_ISDIR(stats.st_mode);
}

}  // namespace

Result<std::string> SystemDisk::Read(const std::string& path, uint64_t limit) {
  File file(path, O_RDONLY);
  if (!file.open()) return Failed("read", path);
  std::string bytes;
  char buffer[65536];
  while (true) {
    ssize_t got = ::read(file.fd(), buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Failed("read", path);
    if (got == 0) return bytes;
    bytes.append(buffer, static_cast<size_t>(got));
    if (bytes.size() > limit) {
      return Error{Error::Kind::Damaged,
                   "read " + path + ": longer than " + std::to_string(limit) + " bytes"};
    }
  }
}

Result<void> SystemDisk::Write(const std::string& path, std::string_view bytes) {
  File file(path, O_WRONLY | O_CREAT | O_TRUNC);
  if (!file.open()) return Failed("write", path);
  if (!WriteAll(file.fd(), bytes)) return Failed("write", path);
  if (::fsync(file.fd()) != 0) return Failed("write", path);
  if (!file.Close()) return Failed("write", path);
  return {};
}

Result<void> SystemDisk::Append(const std::string& path, std::string_view bytes) {
  File file(path, O_WRONLY | O_CREAT | O_APPEND);
  if (!file.open()) return Failed("write", path);
  if (!WriteAll(file.fd(), bytes)) return Failed("write", path);
  if (!file.Close()) return Failed("write", path);
  return {};
}

Result<void> SystemDisk::Rename(const std::string& from, const std::string& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) return Failed("rename", from + " to " + to);
  return {};
}

Result<void> SystemDisk::Clone(const std::string& from, const std::string& to) {
  File source(from, O_RDONLY);
  if (!source.open()) return Failed("copy", from);
  File target(to, O_WRONLY | O_CREAT | O_EXCL);
  if (!target.open()) return Failed("copy", to);
  if (::ioctl(target.fd(), FICLONE, source.fd()) != 0) TRY(Copy(source, from, target, to));
  if (!target.Close()) return Failed("copy", to);
  return {};
}

Result<void> SystemDisk::Sync(const std::string& file_or_directory) {
  File file(file_or_directory, O_RDONLY);
  if (!file.open()) return Failed("sync", file_or_directory);
  if (::fsync(file.fd()) != 0) return Failed("sync", file_or_directory);
  return {};
}

Result<void> SystemDisk::MakeDirectories(const std::string& path) {
  if (IsDirectory(path)) return {};
  std::string parent = ParentOf(path);
  if (parent != path) TRY(MakeDirectories(parent));
  int code = ::mkdir(path.c_str(), 0777) == 0 ? 0 : errno;
  if (code != 0 && !IsDirectory(path)) return Failed("make directory", path, code);
  return Sync(parent);
}

Result<void> SystemDisk::Remove(const std::string& path) {
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) return Failed("remove", path);
  return {};
}

Result<std::vector<std::string>> SystemDisk::List(const std::string& directory) {
  std::unique_ptr<DIR, int (*)(DIR*)> handle(::opendir(directory.c_str()), ::closedir);
  if (!handle) return Failed("list", directory);
  std::vector<std::string> names;
  while (const dirent* entry = ::readdir(handle.get())) {
    std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(std::move(name));
  }
  std::sort(names.begin(), names.end());
  return names;
}

bool SystemDisk::Exists(const std::string& path) {
  return ::access(path.c_str(), F_OK) == 0;
}

Result<uint64_t> SystemDisk::Size(const std::string& file) {
  struct stat stats {};
  if (::stat(file.c_str(), &stats) != 0) return Failed("ask the size of", file);
  return static_cast<uint64_t>(stats.st_size);
}

Result<uint64_t> SystemDisk::FreeBytes(const std::string& path) {
  struct statvfs stats {};
  if (::statvfs(path.c_str(), &stats) != 0) return Failed("ask the free space of", path);
  return static_cast<uint64_t>(stats.f_bavail) * stats.f_frsize;
}

Result<uint64_t> SystemDisk::TotalBytes(const std::string& path) {
  struct statvfs stats {};
  if (::statvfs(path.c_str(), &stats) != 0) return Failed("ask the size of the disk of", path);
  return static_cast<uint64_t>(stats.f_blocks) * stats.f_frsize;
}

std::string Join(std::string_view directory, std::string_view name) {
  std::string path(directory);
  if (!path.empty() && path.back() != '/') path += '/';
  return path.append(name);
}

std::string ParentOf(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace content
