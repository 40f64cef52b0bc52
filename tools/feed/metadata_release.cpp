#include "tools/feed/metadata_release.h"

#include "content/feed/shard.h"
#include "content/feed/tuf_signing.h"

namespace tools {
namespace {

using content::Error;
using content::Json;
using content::Result;
using content::RoleSigners;

// The feed's rules: "timestamp 14 days and re-signed hourly by a job".
constexpr std::chrono::hours kTimestampAge{1};

int64_t NextVersion(const SignedFile* file) {
  return file ? file->version + 1 : 1;
}

}  // namespace

bool MetadataRelease::IsNearExpiry(const SignedFile& file, std::chrono::days life) const {
  return file.expires - now_ < life / 3;
}

Result<std::string> MetadataRelease::Sign(const std::string& role, Json part, std::chrono::days life,
                                          size_t threshold) {
  content::Signers signers = TRY(keys_->Enough(role, threshold));
  int64_t version = NextVersion(state_->Find(role));
  std::string bytes =
      TRY(content::SignMetadata(content::Dated(std::move(part), version, now_ + life), signers));
  if (role == "timestamp") return bytes;
  TRY(files_->Put(MetadataPath(version, role), bytes));
  if (role != "root" && role != "snapshot") changed_[role] = content::MetaEntry(version, bytes);
  return bytes;
}

// The same content with a new date. Keys that are not here are no fault: the safe is opened in time.
Result<void> MetadataRelease::SignAgain(const std::string& role, std::chrono::days life, size_t threshold) {
  const SignedFile* file = state_->Find(role);
  if (!file || !IsNearExpiry(*file, life) || keys_->KeysOf(role).size() < threshold) return {};
  TRY(Sign(role, file->part, life, threshold));
  return {};
}

Result<void> MetadataRelease::SignRoot() {
  if (state_->Find("root")) return SignAgain("root", content::kRootLife, kRootThreshold);
  std::map<std::string, RoleSigners> roles;
  roles["root"] = {TRY(keys_->Enough("root", kRootKeys)), kRootThreshold};
  roles["targets"] = {TRY(keys_->Enough("targets", kTargetsKeys)), kTargetsThreshold};
  roles["snapshot"] = {TRY(keys_->Enough("snapshot", 1)), 1};
  roles["timestamp"] = {TRY(keys_->Enough("timestamp", 1)), 1};
  TRY(Sign("root", content::RootPart(roles), content::kRootLife, kRootThreshold));
  return {};
}

Result<void> MetadataRelease::SignTargets() {
  if (state_->Find("targets")) return SignAgain("targets", content::kTargetsLife, kTargetsThreshold);
  std::map<std::string, RoleSigners> shards;
  for (const std::string& shard : content::AllShards()) shards[shard] = {TRY(keys_->Enough(shard, 1)), 1};
  TRY(Sign("targets", content::TargetsPart(shards), content::kTargetsLife, kTargetsThreshold));
  return {};
}

Result<void> MetadataRelease::SignShard(const std::string& shard, std::string_view head) {
  if (head.empty()) return SignAgain(shard, content::kShardLife, 1);
  TRY(Sign(shard, content::ShardPart(shard, head), content::kShardLife, 1));
  return {};
}

Result<void> MetadataRelease::SignSnapshot() {
  const SignedFile* file = state_->Find("snapshot");
  if (changed_.empty() && file && !IsNearExpiry(*file, content::kSnapshotLife)) return {};
  Json meta = file ? file->part.at("meta") : Json::object();
  for (const auto& [role, entry] : changed_) meta[role + ".json"] = entry;
  std::string bytes = TRY(Sign("snapshot", content::SnapshotPart(meta), content::kSnapshotLife, 1));
  snapshot_entry_ = content::MetaEntry(NextVersion(file), bytes);
  return {};
}

Result<void> MetadataRelease::SignTimestamp() {
  const SignedFile* file = state_->Find("timestamp");
  bool is_young = file && state_->published && now_ - *state_->published < kTimestampAge;
  if (snapshot_entry_.is_null() && is_young) return {};
  Json meta = file ? file->part.at("meta") : Json::object();
  if (!snapshot_entry_.is_null()) meta["snapshot.json"] = snapshot_entry_;
  timestamp_ = TRY(Sign("timestamp", content::TimestampPart(meta, now_), content::kTimestampLife, 1));
  timestamp_version_ = NextVersion(file);
  return {};
}

}  // namespace tools
