#include "sync/partial_blobs.h"

#include "content/base/sha256.h"

namespace zenkoku_sync {
namespace {

using content::Error;
using content::Result;

constexpr size_t kAppendBytes = 1 << 20;  // at most so much is lost to a power cut

// Appends to the partial file what arrives.
class PartialFile final : public content::Sink {
 public:
  PartialFile(content::Disk& disk, std::string path) : disk_(&disk), path_(std::move(path)) {}

  Result<void> Begin(uint64_t offset) override {
    // The whole file comes although its end was asked for.
    return offset == 0 ? disk_->Remove(path_) : Result<void>();
  }
  Result<void> Take(std::string_view bytes) override {
    held_.append(bytes);
    return held_.size() < kAppendBytes ? Result<void>() : Flush();
  }
  Result<void> Flush() {
    if (held_.empty()) return {};
    TRY(disk_->Append(path_, held_));
    held_.clear();
    return {};
  }

 private:
  content::Disk* disk_;
  std::string path_;
  std::string held_;
};

}  // namespace

uint64_t PartialBlobs::SizeOf(const std::string& sha256) {
  if (!disk_->Exists(PathOf(sha256))) return 0;
  auto size = disk_->Size(PathOf(sha256));
  return size ? *size : 0;
}

Result<bool> PartialBlobs::IsWhole(const std::string& sha256, uint64_t length) {
  if (length == 0) TRY(disk_->Append(PathOf(sha256), ""));
  if (SizeOf(sha256) != length) return false;
  std::string bytes = TRY(disk_->Read(PathOf(sha256), length));
  return content::Sha256Hex(bytes) == sha256;
}

Result<void> PartialBlobs::Fetch(const FeedSource& feed, const std::string& sha256, uint64_t length) {
  TRY(disk_->MakeDirectories(directory_));
  bool was_begun = SizeOf(sha256) > 0;
  if (SizeOf(sha256) >= length && !TRY(IsWhole(sha256, length))) TRY(disk_->Remove(PathOf(sha256)));
  if (!TRY(IsWhole(sha256, length))) {
    PartialFile file(*disk_, PathOf(sha256));
    auto streamed = feed.StreamBlob(sha256, SizeOf(sha256), length, file);
    TRY(file.Flush());
    TRY(std::move(streamed));
  }
  if (TRY(IsWhole(sha256, length))) {
    fetched_.push_back(sha256);
    return {};
  }
  bool is_short = SizeOf(sha256) < length;
  TRY(disk_->Remove(PathOf(sha256)));
  if (was_begun) return Fetch(feed, sha256, length);
  return Error{Error::Kind::Damaged,
               "get " + content::BlobPath(sha256) +
                   (is_short ? ": it ends too early" : ": its bytes are not those of its name")};
}

Result<void> PartialBlobs::Commit(content::Blobs& blobs) {
  for (const std::string& sha256 : fetched_) TRY(disk_->Sync(PathOf(sha256)));
  std::set<std::string> directories;
  for (const std::string& sha256 : fetched_) {
    std::string path = blobs.PathOf(sha256);
    std::string directory = path.substr(0, path.rfind('/'));
    if (directories.insert(directory).second) TRY(disk_->MakeDirectories(directory));
    TRY(disk_->Rename(PathOf(sha256), path));
  }
  TRY(blobs.SyncNames(fetched_));
  fetched_.clear();
  return {};
}

void PartialBlobs::Sweep(const std::set<std::string>& still_wanted) {
  if (!disk_->Exists(directory_)) return;
  auto names = disk_->List(directory_);
  if (!names) return;
  for (const std::string& name : *names) {
    if (!still_wanted.contains(name)) static_cast<void>(disk_->Remove(PathOf(name)));
  }
}

}  // namespace zenkoku_sync
