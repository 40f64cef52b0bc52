#include "content/store/blobs.h"

#include <set>

#include "content/base/sha256.h"
#include "content/base/write_then_rename.h"
#include "content/model/syntax.h"

namespace content {
namespace {

// The largest is a brochure's PDF.
constexpr uint64_t kBlobLimit = 256u << 20;

}  // namespace

std::string Blobs::PathOf(const std::string& sha256_hex) const {
  if (!IsBlobHash(sha256_hex)) return "";
  return Join(Join(directory_, sha256_hex.substr(0, 2)), sha256_hex);
}

Result<std::string> Blobs::Put(std::string_view bytes) {
  if (bytes.size() > kBlobLimit) {
    return Error{Error::Kind::Unsupported,
                 "write a blob to " + directory_ + ": longer than " + std::to_string(kBlobLimit) + " bytes"};
  }
  std::string hash = Sha256Hex(bytes);
  if (Has(hash) && Get(hash)) return hash;
  TRY(disk_->MakeDirectories(Join(directory_, hash.substr(0, 2))));
  TRY(WriteThenRename(*disk_, PathOf(hash), bytes));
  return hash;
}

Result<std::string> Blobs::Get(const std::string& sha256_hex) {
  std::string path = PathOf(sha256_hex);
  if (path.empty()) {
    return Error{Error::Kind::Damaged,
                 "read blob " + sha256_hex + ": its name is not a SHA-256 in hexadecimal"};
  }
  std::string bytes = TRY(disk_->Read(path, kBlobLimit));
  if (Sha256Hex(bytes) != sha256_hex) {
    return Error{Error::Kind::Damaged, "read " + path + ": its bytes do not hash to its name"};
  }
  return bytes;
}

Result<void> Blobs::SyncNames(const std::vector<std::string>& sha256_hex) {
  std::set<std::string> directories;
  for (const std::string& hash : sha256_hex) directories.insert(Join(directory_, hash.substr(0, 2)));
  for (const std::string& directory : directories) TRY(disk_->Sync(directory));
  return directories.empty() ? Result<void>() : disk_->Sync(directory_);
}

bool Blobs::Has(const std::string& sha256_hex) {
  std::string path = PathOf(sha256_hex);
  return !path.empty() && disk_->Exists(path);
}

}  // namespace content
