#include "content/feed/trusted_files.h"

#include "content/base/write_then_rename.h"
#include "content/feed/target_paths.h"

namespace content {

std::string TrustedDirectory::PathOf(const std::string& role) const {
  return Join(directory_, PercentEncode(role) + ".json");
}

Result<std::string> TrustedDirectory::Load(const std::string& role, uint64_t limit) {
  return disk_->Read(PathOf(role), limit);
}

Result<void> TrustedDirectory::Save(const std::string& role, std::string_view bytes) {
  TRY(disk_->MakeDirectories(directory_));
  return WriteThenRename(*disk_, PathOf(role), bytes);
}

Result<std::string> TrustedMemory::Load(const std::string& role, uint64_t limit) {
  auto file = files_.find(role);
  if (file == files_.end()) return Error{Error::Kind::NotFound, "no trusted " + role};
  if (file->second.size() > limit) return Error{Error::Kind::Damaged, "trusted " + role + " is too long"};
  return file->second;
}

Result<void> TrustedMemory::Save(const std::string& role, std::string_view bytes) {
  files_[role] = std::string(bytes);
  return {};
}

}  // namespace content
