#pragma once

#include <string>
#include <vector>

#include "content/base/result.h"
#include "tools/feed/feed_state.h"
#include "tools/feed/key_ring.h"

namespace tools {

// Signing in steps: a proposal (key_change.h) goes to each holder, who signs it on the machine where the key
// lies, and the copies come back and are put together. A copy is a metadata file like any other; what its
// signatures are worth is decided when it is adopted.

// The file with the signatures of all keys of its role that the ring holds; one that was there is replaced.
// Usage when the ring holds none, or the file is neither a root nor a targets file.
content::Result<std::string> AddSignatures(const std::string& bytes, const std::string& what,
                                           const KeyRing& keys);

// What a holder is about to sign, in lines for people: the role, its version and expiry, and who may sign
// what.
content::Result<std::vector<std::string>> DescribeProposal(const std::string& bytes, const std::string& what);

// One file with the signatures of all `copies`, which must sign the very same. Not empty.
content::Result<std::string> JoinSignatures(const std::vector<std::string>& copies, const std::string& what);

// Succeeds when a proposal is the feed's next root or targets file and carries enough signatures: a root
// those of the old threshold and of the new. `root` is the root that will be, `before` the one that is, if
// there is one. The Error says how many are missing.
content::Result<void> CheckSigned(const std::string& role, const SignedFile& file, const SignedFile* before,
                                  const SignedFile& root);

}  // namespace tools
