#include "tools/feed/feed_files.h"

namespace tools {

using content::Join;
using content::Result;

Result<std::string> FeedFiles::Read(const std::string& path, uint64_t limit) const {
  return disk_->Read(Join(directory_, path), limit);
}

bool FeedFiles::Has(const std::string& path) const {
  return disk_->Exists(Join(directory_, path));
}

Result<void> FeedFiles::PutOnce(const std::string& path, std::string_view bytes) {
  if (Has(path)) return {};
  return Put(path, bytes);
}

Result<void> FeedFiles::Put(const std::string& path, std::string_view bytes) {
  std::string full = Join(directory_, path);
  std::string parent = full.substr(0, full.rfind('/'));
  TRY(disk_->MakeDirectories(parent));
  TRY(disk_->Write(full + ".tmp", bytes));
  TRY(disk_->Rename(full + ".tmp", full));
  directories_.insert(parent);
  ++files_;
  bytes_ += bytes.size();
  return {};
}

Result<void> FeedFiles::Sync() {
  for (const std::string& directory : directories_) TRY(disk_->Sync(directory));
  directories_.clear();
  return {};
}

}  // namespace tools
