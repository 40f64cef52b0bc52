#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/clock.h"
#include "content/base/json.h"
#include "content/base/result.h"
#include "content/feed/signatures.h"

namespace content {

// The metadata of The Update Framework, specification 1.0, section 4, as values. Parsing trusts nothing and
// proves nothing: it says Damaged (Unsupported for another major version) or gives values within the limits
// below. Whether the right keys signed is Verified()'s question, asked by whoever knows the keys.

// Bytes of each role's file. Nothing longer is read, from the network or from the disk.
inline constexpr uint64_t kMostRootBytes = 512'000;
inline constexpr uint64_t kMostTimestampBytes = 16'384;
inline constexpr uint64_t kMostSnapshotBytes = 2'000'000;
inline constexpr uint64_t kMostTargetsBytes = 5'000'000;

// By algorithm name; values are the digest's bytes. Holds unknown algorithms too.
using Hashes = std::map<std::string, std::string>;

// True when every hash of an algorithm that we know (SHA-256, SHA-512) is right and there is at least one.
bool MatchesHashes(std::string_view bytes, const Hashes& hashes);

struct Signature {
  std::string keyid;
  std::string bytes;
};

// One signed file: what was signed, in canonical form, and by which keys it claims to be.
struct Envelope {
  Json signed_part;
  std::string canonical;
  std::vector<Signature> signatures;
};
Result<Envelope> ParseEnvelope(std::string_view bytes, const std::string& what);

// Keys by id, as one delegator (root, or a targets role) lists them.
using Keys =
    std::map<std::string, std::shared_ptr<const PublicKey>>;  // shared: the same file's roles borrow them

struct RoleKeys {
  std::vector<std::string> keyids;
  uint64_t threshold = 1;
};

// True when at least `threshold` different keys of the role signed. Key material is counted, not key ids: one
// key under two ids is one key. A bad signature beside enough good ones does no harm.
bool Verified(const Envelope& envelope, const Keys& keys, const RoleKeys& role);

// What all roles have.
struct SignedHead {
  int64_t version = 0;  // 1 or more
  Instant expires{};
};

struct RootMetadata {
  SignedHead head;
  bool consistent_snapshot = true;
  Keys keys;
  std::map<std::string, RoleKeys> roles;  // holds the four top-level roles
};

struct MetaFile {
  int64_t version = 0;
  std::optional<uint64_t> length;
  Hashes hashes;  // may be empty
};

struct TimestampMetadata {
  SignedHead head;
  MetaFile snapshot;
  // Ours, signed: when the feed was published. The floor for a kiosk's clock.
  std::optional<Instant> published;
};

struct SnapshotMetadata {
  SignedHead head;
  std::map<std::string, MetaFile> roles;  // by role name, without ".json"
};

struct TargetFile {
  uint64_t length = 0;
  Hashes hashes;
};

struct Delegation {
  std::string name;
  RoleKeys role;
  bool terminating = false;
  std::vector<std::string> paths;               // patterns; one of the two is empty
  std::vector<std::string> path_hash_prefixes;  // lower-case hexadecimal

  bool Covers(std::string_view target_path) const;
};

struct TargetsMetadata {
  SignedHead head;
  std::map<std::string, TargetFile> targets;
  Keys keys;
  std::vector<Delegation> delegations;  // in listed order
};

Result<RootMetadata> ParseRoot(const Envelope& envelope, const std::string& what);
Result<TimestampMetadata> ParseTimestamp(const Envelope& envelope, const std::string& what);
Result<SnapshotMetadata> ParseSnapshot(const Envelope& envelope, const std::string& what);
Result<TargetsMetadata> ParseTargets(const Envelope& envelope, const std::string& what);

}  // namespace content
