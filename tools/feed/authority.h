#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/feed/tuf_metadata.h"
#include "content/feed/tuf_signing.h"

namespace tools {

// Whose signatures count for one role: what root.json says of the four top-level roles, and targets.json of
// the shards. A role that the delegator does not know has no keys: nothing counts.
class Authority {
 public:
  // `delegator` is the "signed" part of a root or targets file that parses.
  static Authority Over(const std::string& role, const content::Json& delegator);

  // True when enough of the keys signed the file.
  bool Accepts(std::string_view bytes) const;
  // How many of these keys count.
  size_t Count(const content::Signers& signers) const;
  size_t threshold() const { return role_.threshold; }
  const std::vector<std::string>& keyids() const { return role_.keyids; }

  // "2 of 3 keys: 1f0c2a9b, 77ab0012, ..."
  std::string Line() const;

 private:
  content::Keys keys_;
  content::RoleKeys role_;
};

}  // namespace tools
