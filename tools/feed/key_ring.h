#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "content/feed/tuf_signing.h"

namespace tools {

// Keys by name: "root-3", "targets-1", "snapshot", "pref-13", and with a number where a role has several or
// gets a new one ("pref-13-2"). Names are for people. What counts are the key ids that root.json and
// targets.json list.
using PublicKeys = std::map<std::string, content::Json>;  // name -> TUF's key object

// "pref-13-2" -> "pref-13"; none when it is not a key's name.
std::optional<std::string> RoleOfKey(const std::string& name);

// The names of a whole set: five of the root, three of the targets, one for each other role.
std::vector<std::string> AllKeyNames();

// The private keys that one machine holds, one PEM file each: NAME.pem, readable by its owner only, encrypted
// when there is a passphrase. In production no machine holds all: the root's and the targets' lie in safes.
// Whoever has these files can publish.
class KeyRing {
 public:
  // Reads DIR/*.pem. A directory that is not there is a ring without keys.
  static content::Result<KeyRing> Open(content::Disk& disk, const std::string& directory,
                                       const std::string& passphrase = "");

  // The keys of a role that are here, maybe none, whether they still count or not.
  content::Signers KeysOf(const std::string& role) const;
  PublicKeys Public() const;
  bool empty() const { return keys_.empty(); }
  const std::string& directory() const { return directory_; }

 private:
  explicit KeyRing(std::string directory) : directory_(std::move(directory)) {}

  std::string directory_;
  std::map<std::string, content::SigningKey> keys_;  // by name
};

// Makes new private keys. A new directory appears whole, by one rename; into one that is there, keys are
// added one by one. Usage when a name is no key's name or is taken.
content::Result<void> MakeKeys(content::Disk& disk, const std::string& directory,
                               const std::vector<std::string>& names, const std::string& passphrase = "");

// Of a feed's first root.
inline constexpr int kRootKeys = 5;
inline constexpr int kRootThreshold = 3;
inline constexpr int kTargetsKeys = 3;
inline constexpr int kTargetsThreshold = 2;

}  // namespace tools
