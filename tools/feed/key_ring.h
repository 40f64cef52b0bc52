#pragma once

#include <map>
#include <string>

#include "content/base/disk.h"
#include "content/base/result.h"
#include "content/feed/tuf_signing.h"

namespace tools {

// The private keys of a feed, one PEM file each: root-1.pem to root-5.pem, targets-1.pem to targets-3.pem,
// and one for each other role (snapshot.pem, timestamp.pem, national.pem, pref-13.pem). In production the
// directory holds only what its machine may sign for; the root's and the targets' keys lie in a safe. The
// files are readable by their owner only. Whoever has these files can publish.
class KeyRing {
 public:
  // Reads DIR/*.pem. When there is none, makes the whole set for a new feed; a feed that is signed already
  // needs the keys that its root names, and new ones would be none of those.
  enum class For { NewFeed, SignedFeed };
  static content::Result<KeyRing> Open(content::Disk& disk, const std::string& directory, For feed);

  // The keys of a role that are here, maybe none.
  content::Signers KeysOf(const std::string& role) const;
  // The same, or an Error when they are fewer than `threshold`.
  content::Result<content::Signers> Enough(const std::string& role, size_t threshold) const;

 private:
  explicit KeyRing(std::string directory) : directory_(std::move(directory)) {}

  std::string directory_;
  std::map<std::string, content::SigningKey> keys_;  // by file name without ".pem"
};

inline constexpr int kRootKeys = 5;
inline constexpr int kRootThreshold = 3;
inline constexpr int kTargetsKeys = 3;
inline constexpr int kTargetsThreshold = 2;

}  // namespace tools
