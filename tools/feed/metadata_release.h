#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "content/base/clock.h"
#include "tools/feed/authority.h"
#include "tools/feed/feed_files.h"
#include "tools/feed/feed_state.h"
#include "tools/feed/key_ring.h"

namespace tools {

// The next metadata of a feed: signs what changed, what is about to expire, what a new key of the ring has
// not signed yet and what today's keys no longer accept. Numbered files are written beside the old ones. A
// new root and the timestamp are not written but handed over, for whoever has verified the rest.
//
// In this order: Adopt, TakePrepared, SignRoot, SignTargets, SignShard for each, SignSnapshot, SignTimestamp.
class MetadataRelease {
 public:
  MetadataRelease(FeedFiles& files, const KeyRing& keys, FeedState state, content::Instant now);

  // A root or targets file that its holders signed elsewhere.
  content::Result<void> Adopt(const std::string& role, SignedFile file);
  // What another machine has prepared and today's keys accept.
  void TakePrepared();

  // Root and targets: made for a new feed, signed again when a third of their life is left and their keys are
  // here.
  content::Result<void> SignRoot();
  content::Result<void> SignTargets();
  // The role of a shard: with its new head, or again as it is when `head` is empty and there is a reason.
  content::Result<void> SignShard(const std::string& shard, std::string_view head);

  // True when the keys of snapshot and timestamp are here. If not, WritePrepared() leaves the rest to the
  // machine that has them; false when there is nothing to leave.
  bool CanAnnounce() const;
  content::Result<bool> WritePrepared();

  // The snapshot when anything above changed; the timestamp then, or when it is `age` old.
  content::Result<void> SignSnapshot();
  content::Result<void> SignTimestamp(std::chrono::seconds age);

  // Paths and bytes that are not written yet, in the order in which they must be: a new root, then
  // timestamp.json. Empty when the announced feed stays as it is.
  const std::vector<std::pair<std::string, std::string>>& unannounced() const { return unannounced_; }
  const FeedState& state() const { return state_; }  // as it will be
  // What somebody else has to sign, one line each.
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  enum class Reason { None, NewKey, NearExpiry, NotAccepted };
  Reason ReasonToSign(const std::string& role, std::chrono::days life) const;
  Authority AuthorityOver(const std::string& role) const;
  content::Result<int64_t> NextVersion(const std::string& role) const;
  content::Result<int64_t> FirstFreeSnapshot() const;
  content::Result<void> SignAgain(const std::string& role, std::chrono::days life);
  content::Result<void> Sign(const std::string& role, content::Json part, std::chrono::days life);
  content::Json Listing() const;

  FeedFiles* files_;
  const KeyRing* keys_;
  FeedState state_;
  content::Instant now_;
  std::vector<std::pair<std::string, std::string>> unannounced_;
  std::vector<std::string> notes_;
};

}  // namespace tools
