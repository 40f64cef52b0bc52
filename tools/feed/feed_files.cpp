#include "tools/feed/feed_files.h"

#include <algorithm>
#include <charconv>

#include "content/feed/target_paths.h"

namespace tools {

using content::Join;
using content::Result;

Result<std::string> FeedFiles::Read(const std::string& path, uint64_t limit) const {
  return disk_->Read(Join(directory_, path), limit);
}

bool FeedFiles::Has(const std::string& path) const {
  return disk_->Exists(Join(directory_, path));
}

Result<std::vector<int64_t>> FeedFiles::Versions(const std::string& role) const {
  std::vector<int64_t> versions;
  std::vector<std::string> names = TRY(disk_->List(Join(directory_, "metadata")));
  for (const std::string& name : names) {
    auto numbered = ParseNumberedName(name);
    if (numbered && numbered->role == role) versions.push_back(numbered->version);
  }
  std::sort(versions.begin(), versions.end());
  return versions;
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

std::string MetadataPath(int64_t version, const std::string& role) {
  return "metadata/" + std::to_string(version) + "." + content::PercentEncode(role) + ".json";
}

std::optional<NumberedName> ParseNumberedName(std::string_view name) {
  constexpr std::string_view kSuffix = ".json";
  if (!name.ends_with(kSuffix)) return std::nullopt;
  name.remove_suffix(kSuffix.size());
  NumberedName numbered;
  auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), numbered.version);
  auto digits = static_cast<size_t>(end - name.data());
  if (error != std::errc() || numbered.version < 1 || digits + 1 >= name.size() || name[digits] != '.') {
    return std::nullopt;
  }
  numbered.role = name.substr(digits + 1);
  return numbered;
}

}  // namespace tools
