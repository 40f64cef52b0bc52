#include "tools/feed/key_ring.h"

#include <algorithm>
#include <filesystem>

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

std::vector<std::string> AllRoles() {
  std::vector<std::string> roles = content::AllShards();
  roles.insert(roles.end(), {"root", "targets", "snapshot", "timestamp"});
  return roles;
}

bool IsNumber(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Appears whole. Its directory is closed to others, and the file from its first moment under this name.
Result<void> MakeKey(content::Disk& disk, const std::string& path, const std::string& passphrase) {
  SigningKey key = TRY(SigningKey::Make());
  std::string pem = TRY(key.ToPem(passphrase));
  std::string temporary = path + ".tmp";
  TRY(disk.Write(temporary, pem));
  TRY(Restrict(temporary, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  return disk.Rename(temporary, path);
}

Result<void> MakePrivateDirectory(content::Disk& disk, const std::string& path) {
  TRY(disk.MakeDirectories(path));
  return Restrict(path, std::filesystem::perms::owner_all);
}

}  // namespace

std::optional<std::string> RoleOfKey(const std::string& name) {
  std::vector<std::string> roles = AllRoles();
  auto is_role = [&](const std::string& role) {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
  };
  if (is_role(name)) return name;
  size_t dash = name.rfind('-');
  if (dash == std::string::npos || !IsNumber(std::string_view(name).substr(dash + 1))) return std::nullopt;
  std::string role = name.substr(0, dash);
  return is_role(role) ? std::optional(role) : std::nullopt;
}

std::vector<std::string> AllKeyNames() {
  std::vector<std::string> names;
  for (int i = 1; i <= kRootKeys; ++i) names.push_back("root-" + std::to_string(i));
  for (int i = 1; i <= kTargetsKeys; ++i) names.push_back("targets-" + std::to_string(i));
  names.insert(names.end(), {"snapshot", "timestamp"});
  for (const std::string& shard : content::AllShards()) names.push_back(shard);
  return names;
}

Result<KeyRing> KeyRing::Open(content::Disk& disk, const std::string& directory,
                              const std::string& passphrase) {
  KeyRing ring(directory);
  if (!disk.Exists(directory)) return ring;
  std::vector<std::string> names = TRY(disk.List(directory));
  for (const std::string& name : names) {
    if (!name.ends_with(kSuffix)) continue;
    std::string path = content::Join(directory, name);
    std::string pem = TRY(disk.Read(path, kMostPemBytes));
    SigningKey key = TRY(SigningKey::FromPem(pem, path, passphrase));
    ring.keys_.emplace(name.substr(0, name.size() - kSuffix.size()), std::move(key));
  }
  return ring;
}

content::Signers KeyRing::KeysOf(const std::string& role) const {
  content::Signers signers;
  for (const auto& [name, key] : keys_) {
    if (RoleOfKey(name) == role) signers.push_back(&key);
  }
  return signers;
}

PublicKeys KeyRing::Public() const {
  PublicKeys keys;
  for (const auto& [name, key] : keys_) keys[name] = key.PublicPart();
  return keys;
}

Result<void> MakeKeys(content::Disk& disk, const std::string& directory,
                      const std::vector<std::string>& names, const std::string& passphrase) {
  std::string final = directory;
  while (final.size() > 1 && final.back() == '/') final.pop_back();
  bool is_new = !disk.Exists(final);
  for (const std::string& name : names) {
    if (!RoleOfKey(name)) return Error{Error::Kind::Usage, "make the key " + name + ": no role's name"};
    if (disk.Exists(content::Join(final, name + std::string(kSuffix)))) {
      return Error{Error::Kind::Usage, "make the key " + name + ": " + final + " holds one of that name"};
    }
  }
  std::string place = is_new ? final + ".new" : final;
  TRY(MakePrivateDirectory(disk, place));
  for (const std::string& name : names) {
    TRY(MakeKey(disk, content::Join(place, name + std::string(kSuffix)), passphrase));
  }
  TRY(disk.Sync(place));
  return is_new ? disk.Rename(place, final) : Result<void>();
}

}  // namespace tools
