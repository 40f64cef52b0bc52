#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/base/json.h"
#include "content/base/result.h"
#include "content/feed/signatures.h"

namespace content {

// How long each role's signature lasts. A kiosk that meets nothing newer for that long installs nothing more,
// so the short ones bound how long a network can hold a kiosk back; the long ones belong to keys that are
// kept offline.
inline constexpr std::chrono::days kRootLife{730};
inline constexpr std::chrono::days kTargetsLife{365};
inline constexpr std::chrono::days kShardLife{90};
inline constexpr std::chrono::days kSnapshotLife{30};
inline constexpr std::chrono::days kTimestampLife{14};

using Signers = std::vector<const SigningKey*>;

// Who signs for a role, as its delegator lists it: public parts only, the private ones may lie in a safe.
struct RoleSigners {
  std::vector<Json> keys;
  int threshold = 1;
};

// The "signed" part of each role, without version and expiry: Dated() adds these.
Json RootPart(const std::map<std::string, RoleSigners>& roles);
Json TargetsPart(const std::map<std::string, RoleSigners>& shards);
Json ShardPart(const std::string& shard, std::string_view head);
Json SnapshotPart(const Json& meta);
Json TimestampPart(const Json& meta, Instant published);
Json Dated(Json part, int64_t version, Instant expires);

// {"version", "length", "hashes"}: how snapshot and timestamp name a file.
Json MetaEntry(int64_t version, std::string_view bytes);

// One signature under bytes in canonical form, as an entry of "signatures".
Result<Json> SignatureBy(const SigningKey& key, std::string_view canonical);

// The whole file. Without keys it is a proposal, that others will sign.
Result<std::string> SignMetadata(const Json& part, const Signers& keys);

}  // namespace content
