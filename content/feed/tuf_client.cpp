#include "content/feed/tuf_client.h"

#include <algorithm>

#include "content/base/sha256.h"
#include "content/feed/target_paths.h"

namespace content {
namespace {

constexpr int kMostRootRotations = 256;
constexpr size_t kMostVisitedRoles = 32;

std::string Numbered(int64_t version, const std::string& role) {
  return std::to_string(version) + "." + PercentEncode(role) + ".json";
}

Error Denied(const std::string& what, const std::string& reason) {
  return Error{Error::Kind::Denied, what + ": " + reason};
}

Result<void> CheckSignatures(const Envelope& envelope, const Keys& keys, const RoleKeys& role,
                             const std::string& what) {
  if (Verified(envelope, keys, role)) return {};
  return Denied(what, "not signed by " + std::to_string(role.threshold) + " of its keys");
}

bool MatchesMeta(std::string_view bytes, const MetaFile& expected) {
  return (!expected.length || *expected.length == bytes.size()) &&
         (expected.hashes.empty() || MatchesHashes(bytes, expected.hashes));
}

}  // namespace

TufClient::TufClient(Transport& transport, TrustedFiles& trusted, const Clock& clock,
                     std::string metadata_url)
    : transport_(&transport), trusted_(&trusted), clock_(&clock), metadata_url_(std::move(metadata_url)) {}

Result<void> TufClient::Refresh() {
  now_ = clock_->Now();
  timestamp_.reset();
  snapshot_.reset();
  targets_.reset();
  fetched_.clear();
  TRY(LoadRoot());
  TRY(UpdateRoot());
  LoadTimestampAndSnapshot();
  TRY(CheckExpiry(root_->head, "root.json"));
  TRY(UpdateTimestamp());
  TRY(UpdateSnapshot());
  targets_ = TRY(LoadTargets("targets", TopLevel("targets")));
  return {};
}

// The root that came with the program (or its latest successor) must be well formed and signed by itself,
// else not one request is made. That it has expired does not matter: a successor may be waiting (5.3.1).
Result<void> TufClient::LoadRoot() {
  const std::string what = "trusted root.json";
  std::string bytes = TRY(trusted_->Load("root", kMostRootBytes));
  Envelope envelope = TRY(ParseEnvelope(bytes, what));
  root_ = TRY(ParseRoot(envelope, what));
  return CheckSignatures(envelope, root_->keys, root_->roles.at("root"), what);
}

Result<void> TufClient::UpdateRoot() {
  for (int i = 0; i < kMostRootRotations; ++i) {
    std::string name = Numbered(root_->head.version + 1, "root");
    auto bytes = transport_->Get(Join(metadata_url_, name), kMostRootBytes);
    if (!bytes && bytes.error().kind == Error::Kind::NotFound) return {};
    if (!bytes) return bytes.error();
    Envelope envelope = TRY(ParseEnvelope(*bytes, name));
    RootMetadata next = TRY(ParseRoot(envelope, name));
    // 5.3.4: "signed by a threshold of keys specified in the trusted root metadata file AND in the new one".
    TRY(CheckSignatures(envelope, root_->keys, root_->roles.at("root"), name));
    TRY(CheckSignatures(envelope, next.keys, next.roles.at("root"), name));
    // 5.3.5: exactly one higher, so that no rotation is left out.
    if (next.head.version != root_->head.version + 1) return Denied(name, "holds another version");
    TRY(trusted_->Save("root", *bytes));
    root_ = std::move(next);
  }
  return {};
}

// What was trusted before counts only while today's keys still verify it. That is how a feed recovers from a
// thief who made the version numbers leap ("fast-forward attack", 5.3.11): it changes the keys. Expired is no
// harm here.
void TufClient::LoadTimestampAndSnapshot() {
  auto load = [&](const std::string& role, uint64_t most, auto parse) {
    const std::string what = "trusted " + role + ".json";
    auto bytes = trusted_->Load(role, most);
    if (!bytes) return std::string();
    auto envelope = ParseEnvelope(*bytes, what);
    bool good = envelope && Verified(*envelope, root_->keys, root_->roles.at(role)) && parse(*envelope, what);
    if (!good && role == "snapshot") snapshot_keys_changed_ = true;
    return good ? *std::move(bytes) : std::string();
  };
  snapshot_keys_changed_ = false;
  load("timestamp", kMostTimestampBytes, [&](const Envelope& envelope, const std::string& what) {
    auto parsed = ParseTimestamp(envelope, what);
    if (parsed) timestamp_ = *std::move(parsed);
    return timestamp_.has_value();
  });
  snapshot_bytes_ =
      load("snapshot", kMostSnapshotBytes, [&](const Envelope& envelope, const std::string& what) {
        auto parsed = ParseSnapshot(envelope, what);
        if (parsed) snapshot_ = *std::move(parsed);
        return snapshot_.has_value();
      });
  // The latest publication that we know of is in the past: a clock that stands before it is wrong.
  if (timestamp_ && timestamp_->published) now_ = std::max(now_, *timestamp_->published);
}

Result<void> TufClient::UpdateTimestamp() {
  const std::string name = "timestamp.json";
  std::string bytes = TRY(transport_->Get(Join(metadata_url_, name), kMostTimestampBytes));
  Envelope envelope = TRY(ParseEnvelope(bytes, name));
  Role role = TopLevel("timestamp");
  TRY(CheckSignatures(envelope, role.keys, role.role, name));
  TimestampMetadata next = TRY(ParseTimestamp(envelope, name));
  TRY(CheckTimestampRollback(next));
  // 5.4.3.1: an equal version is the old file, whatever else it says.
  bool is_new = !timestamp_ || next.head.version > timestamp_->head.version;
  if (is_new) timestamp_ = std::move(next);
  if (timestamp_->published) now_ = std::max(now_, *timestamp_->published);
  TRY(CheckExpiry(timestamp_->head, name));
  if (is_new) TRY(trusted_->Save("timestamp", bytes));
  return {};
}

Result<void> TufClient::CheckTimestampRollback(const TimestampMetadata& next) const {
  if (!timestamp_) return {};
  if (next.head.version < timestamp_->head.version) {
    return Denied("timestamp.json", "version " + std::to_string(next.head.version) + " is older than the " +
                                        std::to_string(timestamp_->head.version) + " seen before");
  }
  // 5.4.3.2. With other snapshot keys the old number means nothing any more (5.3.11).
  if (next.snapshot.version < timestamp_->snapshot.version && !snapshot_keys_changed_) {
    return Denied("timestamp.json", "goes back to snapshot " + std::to_string(next.snapshot.version));
  }
  return {};
}

Result<void> TufClient::UpdateSnapshot() {
  const MetaFile& expected = timestamp_->snapshot;
  if (snapshot_ && snapshot_->head.version == expected.version && MatchesMeta(snapshot_bytes_, expected) &&
      snapshot_->head.expires > now_) {
    return {};
  }
  const std::string name = "snapshot.json";
  std::string bytes = TRY(Get("snapshot", expected, kMostSnapshotBytes));
  if (!MatchesMeta(bytes, expected)) return Denied(name, "not the bytes that timestamp.json names");
  Envelope envelope = TRY(ParseEnvelope(bytes, name));
  Role role = TopLevel("snapshot");
  TRY(CheckSignatures(envelope, role.keys, role.role, name));
  SnapshotMetadata next = TRY(ParseSnapshot(envelope, name));
  if (next.head.version != expected.version) return Denied(name, "not the version that timestamp.json names");
  TRY(CheckSnapshotRollback(next));
  TRY(CheckExpiry(next.head, name));
  TRY(trusted_->Save("snapshot", bytes));
  snapshot_ = std::move(next);
  snapshot_bytes_ = std::move(bytes);
  return {};
}

// 5.5.5: nothing that was listed vanishes, no version falls.
Result<void> TufClient::CheckSnapshotRollback(const SnapshotMetadata& next) const {
  if (!snapshot_) return {};
  for (const auto& [role, before] : snapshot_->roles) {
    auto after = next.roles.find(role);
    if (after == next.roles.end()) return Denied("snapshot.json", "role " + role + " has vanished");
    if (after->second.version < before.version) {
      return Denied("snapshot.json",
                    "goes back to version " + std::to_string(after->second.version) + " of " + role);
    }
  }
  return {};
}

Result<std::string> TufClient::Get(const std::string& name, const MetaFile& expected, uint64_t most) const {
  std::string file =
      root_->consistent_snapshot ? Numbered(expected.version, name) : PercentEncode(name) + ".json";
  return transport_->Get(Join(metadata_url_, file), std::min(most, expected.length.value_or(most)));
}

Result<void> TufClient::CheckExpiry(const SignedHead& head, const std::string& what) const {
  if (head.expires > now_) return {};
  return Denied(what, "expired at " + FormatInstant(head.expires));
}

// The signature is checked against the delegator at hand every time: two roles may delegate to one name and
// mean different keys.
Result<TufClient::Targets> TufClient::AcceptTargets(std::string_view bytes, const std::string& name,
                                                    const Role& delegator) const {
  const std::string what = name + ".json";
  const MetaFile& expected = snapshot_->roles.at(name);
  if (!MatchesMeta(bytes, expected)) return Denied(what, "not the bytes that snapshot.json names");
  Envelope envelope = TRY(ParseEnvelope(bytes, what));
  TRY(CheckSignatures(envelope, delegator.keys, delegator.role, what));
  TargetsMetadata targets = TRY(ParseTargets(envelope, what));
  if (targets.head.version != expected.version)
    return Denied(what, "not the version that snapshot.json names");
  TRY(CheckExpiry(targets.head, what));
  return std::make_shared<const TargetsMetadata>(std::move(targets));
}

Result<TufClient::Targets> TufClient::LoadTargets(const std::string& name, const Role& delegator) {
  auto expected = snapshot_->roles.find(name);
  if (expected == snapshot_->roles.end()) return Denied(name + ".json", "snapshot.json does not list it");
  auto local = trusted_->Load(name, kMostTargetsBytes);
  if (local) {
    auto targets = AcceptTargets(*local, name, delegator);
    if (targets || fetched_.contains(name)) return targets;
  }
  std::string bytes = TRY(Get(name, expected->second, kMostTargetsBytes));
  Targets targets = TRY(AcceptTargets(bytes, name, delegator));
  TRY(trusted_->Save(name, bytes));
  fetched_.insert(name);
  return targets;
}

// 5.6.7: pre-order, in listed order; each role once; a terminating delegation ends the search behind it.
Result<TargetFile> TufClient::Find(const std::string& target_path) {
  struct Visit {
    Targets delegator;  // none for the top-level targets role
    const Delegation* delegation;
  };
  Check(targets_ != nullptr, "Find() comes after a Refresh() that succeeded");
  std::vector<Visit> open{{nullptr, nullptr}};
  std::set<std::string> visited;
  while (!open.empty() && visited.size() < kMostVisitedRoles) {
    Visit visit = std::move(open.back());
    open.pop_back();
    if (!visited.insert(visit.delegation ? visit.delegation->name : "targets").second) continue;
    Targets targets = targets_;
    if (visit.delegation) {
      targets = TRY(LoadTargets(visit.delegation->name, Role{visit.delegator->keys, visit.delegation->role}));
    }
    auto found = targets->targets.find(target_path);
    if (found != targets->targets.end()) return found->second;
    std::vector<Visit> children;
    for (const Delegation& child : targets->delegations) {
      if (!child.Covers(target_path)) continue;
      children.push_back({targets, &child});
      if (child.terminating) {
        open.clear();
        break;
      }
    }
    open.insert(open.end(), children.rbegin(), children.rend());
  }
  return Error{Error::Kind::NotFound, "target " + target_path + ": no role that may name it does"};
}

Result<std::string> TufClient::Fetch(const std::string& targets_url, const std::string& target_path,
                                     const TargetFile& file) {
  std::string path = target_path;
  if (root_->consistent_snapshot) {
    auto hash = file.hashes.find("sha256");
    if (hash == file.hashes.end()) hash = file.hashes.find("sha512");
    if (hash == file.hashes.end()) return Denied("target " + target_path, "has no hash that we know");
    path = ConsistentPath(target_path, Hex(hash->second));
  }
  std::string bytes = TRY(transport_->Get(Join(targets_url, UrlPath(path)), file.length));
  if (bytes.size() != file.length || !MatchesHashes(bytes, file.hashes)) {
    return Denied("target " + target_path, "not the bytes that its role names");
  }
  return bytes;
}

}  // namespace content
