#include "tools/feed/metadata_release.h"

#include <algorithm>
#include <limits>

#include "content/base/write_then_rename.h"
#include "content/feed/shard.h"
#include "content/feed/tuf_signing.h"
#include "tools/feed/key_change.h"

namespace tools {
namespace {

using content::Error;
using content::Json;
using content::Result;

bool IsTopLevel(const std::string& role) {
  return role == "root" || role == "targets" || role == "snapshot" || role == "timestamp";
}

bool IsOffline(const std::string& role) {
  return role == "root" || role == "targets";
}

bool SignedBy(const SignedFile& file, const content::SigningKey& key) {
  return file.bytes.find("\"keyid\":\"" + key.KeyId() + "\"") != std::string::npos;
}

}  // namespace

MetadataRelease::MetadataRelease(FeedFiles& files, const KeyRing& keys, FeedState state, content::Instant now)
    : files_(&files), keys_(&keys), state_(std::move(state)), now_(now) {}

// The root and what it says of itself; the targets and what they say of the shards.
Authority MetadataRelease::AuthorityOver(const std::string& role) const {
  const SignedFile* delegator = state_.Find(IsTopLevel(role) ? "root" : "targets");
  return Authority::Over(role, delegator ? delegator->part : Json{{"_type", "targets"}});
}

Result<void> MetadataRelease::Adopt(const std::string& role, SignedFile file) {
  std::string path = MetadataPath(file.version, role);
  if (role == "root") {
    unannounced_.emplace_back(path, file.bytes);
  } else {
    TRY(files_->Put(path, file.bytes));
  }
  state_.roles[role] = std::move(file);
  return {};
}

void MetadataRelease::TakePrepared() {
  auto take = [&](const std::string& role, SignedFile& file) {
    const SignedFile* announced = state_.Find(role);
    if (announced && announced->version >= file.version) return;
    if (AuthorityOver(role).Accepts(file.bytes)) {
      state_.roles[role] = std::move(file);
    } else {
      notes_.push_back(role + ": version " + std::to_string(file.version) +
                       " is prepared and waits, for its signers are not those that the feed names");
    }
  };
  if (state_.prepared.contains("targets")) take("targets", state_.prepared.at("targets"));
  for (auto& [role, file] : state_.prepared) {
    if (role != "targets") take(role, file);
  }
  state_.prepared.clear();
}

// After a change of keys the numbers of snapshot and timestamp may start again: clients drop what today's
// keys do not verify (TUF 1.0, 5.3.11). That is how a feed recovers from a thief who let them leap.
Result<int64_t> MetadataRelease::NextVersion(const std::string& role) const {
  const SignedFile* file = state_.Find(role);
  if (!file) return 1;
  if ((role == "snapshot" || role == "timestamp") && !AuthorityOver(role).Accepts(file->bytes)) {
    if (role == "timestamp") return 1;
    return FirstFreeSnapshot();
  }
  if (file->version == std::numeric_limits<int64_t>::max()) {
    return Error{Error::Kind::Denied,
                 "sign " + role + ": its version cannot rise any more; recover the feed"};
  }
  return file->version + 1;
}

// Snapshots are numbered one by one and cleaned from the old end, so ours are one run and a leap stands
// apart.
Result<int64_t> MetadataRelease::FirstFreeSnapshot() const {
  std::vector<int64_t> numbers = TRY(files_->Versions("snapshot"));
  int64_t next = numbers.empty() ? 1 : numbers.front();
  while (std::binary_search(numbers.begin(), numbers.end(), next)) ++next;
  return next;
}

MetadataRelease::Reason MetadataRelease::ReasonToSign(const std::string& role, std::chrono::days life) const {
  const SignedFile& file = state_.roles.at(role);
  if (!AuthorityOver(role).Accepts(file.bytes)) return Reason::NotAccepted;
  if (file.expires - now_ < life / 3) return Reason::NearExpiry;
  // A key that has just been made signs beside the old one, so that the feed may change from one to the other
  // without a moment at which neither is right.
  for (const content::SigningKey* key : keys_->KeysOf(role)) {
    if (!IsOffline(role) && !SignedBy(file, *key)) return Reason::NewKey;
  }
  return Reason::None;
}

Result<void> MetadataRelease::Sign(const std::string& role, Json part, std::chrono::days life) {
  int64_t version = TRY(NextVersion(role));
  Json dated = content::Dated(std::move(part), version, now_ + life);
  content::Signers signers = keys_->KeysOf(role);
  std::string bytes = TRY(content::SignMetadata(dated, signers));
  SignedFile file = TRY(ParseSigned(std::move(bytes), MetadataPath(version, role)));
  Authority authority = role == "root" ? Authority::Over(role, file.part) : AuthorityOver(role);
  // A desk whose new key is not yet among the feed's prepares; whoever announces asks for the right keys.
  if (signers.empty() || (CanAnnounce() && !authority.Accepts(file.bytes))) {
    return Error{Error::Kind::Usage, "sign " + role + ": " + authority.Line() + " must sign, and " +
                                         keys_->directory() + " holds " +
                                         std::to_string(authority.Count(signers)) + " of them"};
  }
  if (role == "timestamp" || role == "root") {
    unannounced_.emplace_back(role == "root" ? MetadataPath(version, role) : kTimestampPath, file.bytes);
  } else {
    TRY(files_->Put(MetadataPath(version, role), file.bytes));
  }
  state_.roles[role] = std::move(file);
  return {};
}

// The same content with a new date. Keys that are not here are no fault: the safe is opened in time.
Result<void> MetadataRelease::SignAgain(const std::string& role, std::chrono::days life) {
  Reason reason = ReasonToSign(role, life);
  if (reason == Reason::None) return {};
  Authority authority = AuthorityOver(role);
  content::Signers signers = keys_->KeysOf(role);
  bool are_here = authority.Count(signers) >= authority.threshold();
  bool may_prepare = !IsOffline(role) && !signers.empty() && !CanAnnounce();
  if (are_here || may_prepare) return Sign(role, state_.roles.at(role).part, life);
  if (reason == Reason::NewKey) return {};
  notes_.push_back(role + (reason == Reason::NotAccepted
                               ? ": must be signed by today's keys, and they are not here"
                               : ": expires at " + content::FormatInstant(state_.roles.at(role).expires) +
                                     ", and its keys are not here"));
  return {};
}

Result<void> MetadataRelease::SignRoot() {
  if (state_.Find("root")) return SignAgain("root", content::kRootLife);
  return Sign("root", TRY(FirstRoot(keys_->Public())), content::kRootLife);
}

Result<void> MetadataRelease::SignTargets() {
  if (state_.Find("targets")) return SignAgain("targets", content::kTargetsLife);
  return Sign("targets", TRY(FirstTargets(keys_->Public())), content::kTargetsLife);
}

Result<void> MetadataRelease::SignShard(const std::string& shard, std::string_view head) {
  if (!head.empty()) return Sign(shard, content::ShardPart(shard, head), content::kShardLife);
  return state_.Find(shard) ? SignAgain(shard, content::kShardLife) : Result<void>();
}

bool MetadataRelease::CanAnnounce() const {
  for (const char* role : {"snapshot", "timestamp"}) {
    Authority authority = AuthorityOver(role);
    if (state_.Find("root") && authority.Count(keys_->KeysOf(role)) < authority.threshold()) return false;
  }
  return true;
}

Json MetadataRelease::Listing() const {
  Json meta = Json::object();
  for (const auto& [role, file] : state_.roles) {
    if (IsTopLevel(role) && role != "targets") continue;
    meta[role + ".json"] = content::MetaEntry(file.version, file.bytes);
  }
  return meta;
}

Result<bool> MetadataRelease::WritePrepared() {
  const SignedFile* snapshot = state_.Find("snapshot");
  Json listed = snapshot ? snapshot->part.at("meta") : Json::object();
  Json prepared = Json::object();
  const Json meta = Listing();
  for (const auto& [name, entry] : meta.items()) {
    if (listed.contains(name) && listed.at(name) == entry) continue;
    prepared[name.substr(0, name.size() - std::string_view(".json").size())] = entry.at("version");
  }
  if (prepared.empty()) return false;
  std::string bytes = content::DumpJson(prepared);
  TRY(content::WriteThenRename(files_->disk(), content::Join(files_->directory(), kPreparedPath), bytes));
  return true;
}

Result<void> MetadataRelease::SignSnapshot() {
  Json meta = Listing();
  const SignedFile* file = state_.Find("snapshot");
  bool is_right = file && file->part.at("meta") == meta;
  if (is_right && ReasonToSign("snapshot", content::kSnapshotLife) == Reason::None) return {};
  return Sign("snapshot", content::SnapshotPart(meta), content::kSnapshotLife);
}

Result<void> MetadataRelease::SignTimestamp(std::chrono::seconds age) {
  const SignedFile& snapshot = state_.roles.at("snapshot");
  Json meta{{"snapshot.json", content::MetaEntry(snapshot.version, snapshot.bytes)}};
  const SignedFile* file = state_.Find("timestamp");
  bool is_young = file && state_.published && now_ - *state_.published < age;
  bool is_right = is_young && file->part.at("meta") == meta && unannounced_.empty();
  if (is_right && ReasonToSign("timestamp", content::kTimestampLife) == Reason::None) return {};
  return Sign("timestamp", content::TimestampPart(meta, now_), content::kTimestampLife);
}

}  // namespace tools
