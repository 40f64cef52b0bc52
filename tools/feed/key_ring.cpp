#include "tools/feed/key_ring.h"

#include <filesystem>
#include <vector>

#include "content/feed/shard.h"

namespace tools {
namespace {

using content::Error;
using content::Result;
using content::SigningKey;

constexpr uint64_t kMostPemBytes = 16'384;
constexpr std::string_view kSuffix = ".pem";

Result<void> Restrict(const std::string& path, std::filesystem::perms permissions) {
  std::error_code code;
  std::filesystem::permissions(path, permissions, code);
  if (code) return Error{Error::Kind::Denied, "make " + path + " private: " + code.message()};
  return {};
}

std::vector<std::string> AllKeyNames() {
  std::vector<std::string> names;
  for (int i = 1; i <= kRootKeys; ++i) names.push_back("root-" + std::to_string(i));
  for (int i = 1; i <= kTargetsKeys; ++i) names.push_back("targets-" + std::to_string(i));
  names.insert(names.end(), {"snapshot", "timestamp"});
  for (const std::string& shard : content::AllShards()) names.push_back(shard);
  return names;
}

Result<void> MakeKey(content::Disk& disk, const std::string& path) {
  SigningKey key = TRY(SigningKey::Make());
  std::string pem = TRY(key.ToPem());
  std::string temporary = path + ".tmp";
  TRY(disk.Write(temporary, pem));
  TRY(Restrict(temporary, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  return disk.Rename(temporary, path);
}

// The set appears whole, by one rename. The directory is closed to others before the first key lies in it.
Result<void> MakeKeys(content::Disk& disk, std::string directory) {
  while (directory.size() > 1 && directory.back() == '/') directory.pop_back();
  std::string unfinished = directory + ".new";
  TRY(disk.MakeDirectories(unfinished));
  TRY(Restrict(unfinished, std::filesystem::perms::owner_all));
  for (const std::string& name : AllKeyNames()) {
    TRY(MakeKey(disk, content::Join(unfinished, name + std::string(kSuffix))));
  }
  TRY(disk.Sync(unfinished));
  return disk.Rename(unfinished, directory);
}

}  // namespace

Result<KeyRing> KeyRing::Open(content::Disk& disk, const std::string& directory, For feed) {
  KeyRing ring(directory);
  auto read = [&]() -> Result<void> {
    std::vector<std::string> names = TRY(disk.List(directory));
    for (const std::string& name : names) {
      if (!name.ends_with(kSuffix)) continue;
      std::string path = content::Join(directory, name);
      std::string pem = TRY(disk.Read(path, kMostPemBytes));
      SigningKey key = TRY(SigningKey::FromPem(pem, path));
      ring.keys_.emplace(name.substr(0, name.size() - kSuffix.size()), std::move(key));
    }
    return {};
  };
  if (disk.Exists(directory)) TRY(read());
  if (!ring.keys_.empty()) return ring;
  if (feed == For::SignedFeed) {
    return Error{Error::Kind::Usage,
                 directory + " holds no keys, and the feed is signed with some: name them with --keys"};
  }
  TRY(MakeKeys(disk, directory));
  TRY(read());
  return ring;
}

content::Signers KeyRing::KeysOf(const std::string& role) const {
  content::Signers signers;
  for (const auto& [name, key] : keys_) {
    bool numbered = name.starts_with(role + "-") &&
                    name.find_first_not_of("0123456789", role.size() + 1) == std::string::npos;
    if (name == role || numbered) signers.push_back(&key);
  }
  return signers;
}

Result<content::Signers> KeyRing::Enough(const std::string& role, size_t threshold) const {
  content::Signers signers = KeysOf(role);
  if (signers.size() < threshold) {
    return Error{Error::Kind::Usage, "sign " + role + ": " + std::to_string(threshold) +
                                         " of its keys are needed and " + directory_ + " holds " +
                                         std::to_string(signers.size())};
  }
  return signers;
}

}  // namespace tools
