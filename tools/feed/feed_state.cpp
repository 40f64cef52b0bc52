#include "tools/feed/feed_state.h"

#include "content/base/sha256.h"
#include "content/feed/shard.h"
#include "content/feed/target_paths.h"

namespace tools {
namespace {

using content::Error;
using content::Result;

constexpr uint64_t kMostPreparedBytes = 65'536;

Result<SignedFile> ReadSigned(const FeedFiles& files, const std::string& path) {
  return ParseSigned(TRY(files.Read(path, content::kMostTargetsBytes)), path);
}

Result<void> ReadPrepared(const FeedFiles& files, FeedState& state) {
  if (!files.Has(kPreparedPath)) return {};
  std::string bytes = TRY(files.Read(kPreparedPath, kMostPreparedBytes));
  content::Json prepared = TRY(content::ParseJson(bytes, kPreparedPath));
  for (const auto& [role, version] : prepared.items()) {
    if (!version.is_number_unsigned()) {
      return Error{Error::Kind::Damaged, std::string(kPreparedPath) + ": " + role + " has no version"};
    }
    const SignedFile* announced = state.Find(role);
    if (announced && version.get<int64_t>() <= announced->version) continue;
    state.prepared[role] = TRY(ReadSigned(files, MetadataPath(version.get<int64_t>(), role)));
  }
  return {};
}

// Roots are numbered without a gap from 1, and no other file says which is the last.
Result<void> ReadRoot(const FeedFiles& files, FeedState& state) {
  int64_t version = 0;
  while (files.Has(MetadataPath(version + 1, "root"))) ++version;
  if (version > 0) state.roles["root"] = TRY(ReadSigned(files, MetadataPath(version, "root")));
  return {};
}

}  // namespace

Result<SignedFile> ParseSigned(std::string bytes, const std::string& what) {
  content::Envelope envelope = TRY(content::ParseEnvelope(bytes, what));
  auto version = envelope.signed_part.find("version");
  auto expires = envelope.signed_part.find("expires");
  if (version == envelope.signed_part.end() || !version->is_number_unsigned() ||
      expires == envelope.signed_part.end() || !expires->is_string()) {
    return Error{Error::Kind::Damaged, what + ": no version or no expiry"};
  }
  auto instant = content::ParseInstant(expires->get<std::string>());
  if (!instant) return Error{Error::Kind::Damaged, what + ": \"expires\" is not a time"};
  auto type = envelope.signed_part.find("_type");
  bool has_type = type != envelope.signed_part.end();
  if (has_type && *type == "root") TRY(content::ParseRoot(envelope, what));
  if (has_type && *type == "targets") TRY(content::ParseTargets(envelope, what));
  SignedFile file;
  file.bytes = std::move(bytes);
  file.version = version->get<int64_t>();
  file.expires = *instant;
  file.part = std::move(envelope.signed_part);
  return file;
}

const SignedFile* FeedState::Find(const std::string& role) const {
  auto found = roles.find(role);
  return found == roles.end() ? nullptr : &found->second;
}

Result<FeedState> ReadFeedState(const FeedFiles& files) {
  FeedState state;
  TRY(ReadRoot(files, state));
  if (!files.Has(kTimestampPath)) {
    TRY(ReadPrepared(files, state));
    return state;
  }
  SignedFile& timestamp = state.roles["timestamp"] = TRY(ReadSigned(files, kTimestampPath));
  content::Envelope envelope = TRY(content::ParseEnvelope(timestamp.bytes, kTimestampPath));
  content::TimestampMetadata parsed = TRY(content::ParseTimestamp(envelope, kTimestampPath));
  state.published = parsed.published;

  std::string path = MetadataPath(parsed.snapshot.version, "snapshot");
  SignedFile& snapshot = state.roles["snapshot"] = TRY(ReadSigned(files, path));
  envelope = TRY(content::ParseEnvelope(snapshot.bytes, path));
  content::SnapshotMetadata listed = TRY(content::ParseSnapshot(envelope, path));
  for (const auto& [role, file] : listed.roles) {
    state.roles[role] = TRY(ReadSigned(files, MetadataPath(file.version, role)));
  }
  TRY(ReadPrepared(files, state));
  return state;
}

Result<std::optional<PublishedHead>> ReadHead(const FeedFiles& files, const FeedState& state,
                                              const std::string& shard) {
  const SignedFile* role = state.Find(shard);
  if (!role) return std::optional<PublishedHead>();
  content::Envelope envelope = TRY(content::ParseEnvelope(role->bytes, shard));
  content::TargetsMetadata targets = TRY(content::ParseTargets(envelope, shard));
  auto target = targets.targets.find(content::HeadTarget(shard));
  if (target == targets.targets.end() || !target->second.hashes.contains("sha256")) {
    return Error{Error::Kind::Damaged, shard + ".json: names no head"};
  }
  return std::optional(TRY(ReadHeadFile(files, shard, content::Hex(target->second.hashes.at("sha256")))));
}

Result<PublishedHead> ReadHeadFile(const FeedFiles& files, const std::string& shard,
                                   const std::string& sha256) {
  std::string path = HeadPath(shard, sha256);
  std::string bytes = TRY(files.Read(path, content::kMostHeadBytes));
  if (content::Sha256Hex(bytes) != sha256)
    return Error{Error::Kind::Damaged, path + ": not the bytes of its name"};
  return PublishedHead{TRY(content::ParseHead(bytes, path)), sha256};
}

std::string HeadPath(const std::string& shard, const std::string& sha256) {
  return "targets/" + content::ConsistentPath(content::HeadTarget(shard), sha256);
}

}  // namespace tools
