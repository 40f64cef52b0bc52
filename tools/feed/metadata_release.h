#pragma once

#include <map>
#include <string>

#include "content/base/clock.h"
#include "tools/feed/feed_files.h"
#include "tools/feed/feed_state.h"
#include "tools/feed/key_ring.h"

namespace tools {

// The next metadata of a feed: signs what changed, what is new and what is about to expire, and writes it
// beside the old. Only timestamp.json is not written but handed over, for whoever has verified the rest.
class MetadataRelease {
 public:
  MetadataRelease(FeedFiles& files, const KeyRing& keys, const FeedState& state, content::Instant now)
      : files_(&files), keys_(&keys), state_(&state), now_(now) {}

  // Root and targets: made for a new feed, signed again when a third of their life is left and their keys are
  // here.
  content::Result<void> SignRoot();
  content::Result<void> SignTargets();
  // The role of a shard: with its new head, or again as it is when `head` is empty and it is about to expire.
  content::Result<void> SignShard(const std::string& shard, std::string_view head);
  // The snapshot when anything above changed; the timestamp then, or when it is an hour old.
  content::Result<void> SignSnapshot();
  content::Result<void> SignTimestamp();

  // The new timestamp.json, "" when the old one stays.
  const std::string& timestamp() const { return timestamp_; }
  int64_t timestamp_version() const { return timestamp_version_; }

 private:
  bool IsNearExpiry(const SignedFile& file, std::chrono::days life) const;
  content::Result<void> SignAgain(const std::string& role, std::chrono::days life, size_t threshold);
  content::Result<std::string> Sign(const std::string& role, content::Json part, std::chrono::days life,
                                    size_t threshold);

  FeedFiles* files_;
  const KeyRing* keys_;
  const FeedState* state_;
  content::Instant now_;
  std::map<std::string, content::Json> changed_;  // role -> its entry in snapshot.json
  content::Json snapshot_entry_;                  // its entry in timestamp.json, null when it stays
  std::string timestamp_;
  int64_t timestamp_version_ = 0;
};

}  // namespace tools
