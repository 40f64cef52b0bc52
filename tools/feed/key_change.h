#pragma once

#include <string>
#include <vector>

#include "content/base/clock.h"
#include "tools/feed/feed_state.h"
#include "tools/feed/key_ring.h"

namespace tools {

// What a new feed's root and targets say, without version and expiry. Usage when one of the keys of a whole
// set (AllKeyNames) is missing, or two names have one key.
content::Result<content::Json> FirstRoot(const PublicKeys& keys);
content::Result<content::Json> FirstTargets(const PublicKeys& keys);

// The next root or targets file, complete but for its signatures: its holders give them, each on the machine
// where the key lies.
struct Proposal {
  std::string name;   // "8.root.json"
  std::string bytes;  // a metadata file without signatures
};
using Proposals = std::vector<Proposal>;

// Each procedure of the operator's guide that changes who may sign, as the files that have to be signed for
// it. `state` is the feed as it is, `fresh` the public parts of new keys. Usage says what is missing.

// The first root and targets of a feed.
content::Result<Proposals> Found(const PublicKeys& keys, content::Instant now);
// The same keys, a new date: before root or targets expire.
content::Result<Proposals> Renew(const FeedState& state, const std::string& role, content::Instant now);
// One key of `role` gives way to the one of that role in `fresh`. `old` begins the id of the key that goes;
// it may be empty when the role has only one.
content::Result<Proposals> Rotate(const FeedState& state, const std::string& role, const PublicKeys& fresh,
                                  const std::string& old, content::Instant now);
// A key that is in wrong hands goes wherever it is listed; a new one of the same role comes when `fresh` has
// one. Usage when too few keys would be left.
content::Result<Proposals> Revoke(const FeedState& state, const std::string& key, const PublicKeys& fresh,
                                  content::Instant now);
// Other keys for snapshot and timestamp, at once: the server was in wrong hands. Clients then forget the
// numbers of both, however high a thief has let them leap (TUF 1.0, 5.3.11).
content::Result<Proposals> Recover(const FeedState& state, const PublicKeys& fresh, content::Instant now);

}  // namespace tools
