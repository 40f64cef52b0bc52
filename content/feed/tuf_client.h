#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/base/result.h"
#include "content/feed/transport.h"
#include "content/feed/trusted_files.h"
#include "content/feed/tuf_metadata.h"

namespace content {

// The client of The Update Framework, specification 1.0, section 5 ("the detailed client workflow"). It
// answers one question: which bytes does the feed's owner vouch for now? It applies nothing.
//
// Each file is verified in the specification's order and saved the moment it is. NotFound and Unreachable
// mean that the feed could not be had (try later); Denied, Damaged and Unsupported that it was refused. One
// thread.
class TufClient {
 public:
  // `metadata_url` is where timestamp.json lies. `trusted` holds the root that was installed with the
  // program.
  TufClient(Transport& transport, TrustedFiles& trusted, const Clock& clock, std::string metadata_url);

  // Root chain, timestamp, snapshot, targets. The rest may be asked once this succeeded.
  Result<void> Refresh();

  const TimestampMetadata& timestamp() const { return *timestamp_; }
  // True when the snapshot lists this role: a delegation may stand ready before its first content.
  bool Lists(const std::string& role) const { return snapshot_->roles.contains(role); }
  const std::vector<Delegation>& delegations() const { return targets_->delegations; }

  // Searches the delegations for a target. NotFound when the search ends without it.
  Result<TargetFile> Find(const std::string& target_path);
  // The verified bytes of a target.
  Result<std::string> Fetch(const std::string& targets_url, const std::string& target_path,
                            const TargetFile& file);

 private:
  struct Role {
    const Keys& keys;
    const RoleKeys& role;
  };

  Result<void> LoadRoot();
  Result<void> UpdateRoot();
  void LoadTimestampAndSnapshot();
  Result<void> UpdateTimestamp();
  Result<void> CheckTimestampRollback(const TimestampMetadata& timestamp) const;
  Result<void> UpdateSnapshot();
  Result<void> CheckSnapshotRollback(const SnapshotMetadata& snapshot) const;
  using Targets = std::shared_ptr<const TargetsMetadata>;
  Result<Targets> LoadTargets(const std::string& name, const Role& delegator);
  Result<Targets> AcceptTargets(std::string_view bytes, const std::string& name, const Role& delegator) const;

  Role TopLevel(const std::string& name) const { return Role{root_->keys, root_->roles.at(name)}; }
  Result<std::string> Get(const std::string& name, const MetaFile& expected, uint64_t most) const;
  Result<void> CheckExpiry(const SignedHead& head, const std::string& what) const;

  Transport* transport_;
  TrustedFiles* trusted_;
  const Clock* clock_;
  std::string metadata_url_;

  Instant now_{};  // of the whole refresh (TUF 1.0, 5.1: "fixed update start time")
  std::optional<RootMetadata> root_;
  std::optional<TimestampMetadata> timestamp_;
  std::optional<SnapshotMetadata> snapshot_;
  std::string snapshot_bytes_;
  bool snapshot_keys_changed_ = false;
  Targets targets_;
  // Roles that came over the network in this session. The same version is the same file: fetching it again
  // for another delegator would be in vain.
  std::set<std::string> fetched_;
};

}  // namespace content
