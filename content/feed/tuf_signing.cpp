#include "content/feed/tuf_signing.h"

#include "content/base/sha256.h"
#include "content/feed/canonical_json.h"
#include "content/feed/shard.h"

namespace content {
namespace {

constexpr const char* kSpecVersion = "1.0.31";

Json RoleJson(const RoleSigners& role, Json& keys) {
  Json keyids = Json::array();
  for (const Json& key : role.keys) {
    keyids.push_back(KeyId(key));
    keys[KeyId(key)] = key;
  }
  return Json{{"keyids", keyids}, {"threshold", role.threshold}};
}

Json Part(const char* type) {
  return Json{{"_type", type}, {"spec_version", kSpecVersion}};
}

}  // namespace

Json RootPart(const std::map<std::string, RoleSigners>& roles) {
  Json part = Part("root");
  part["consistent_snapshot"] = true;
  part["keys"] = Json::object();
  for (const auto& [name, role] : roles) part["roles"][name] = RoleJson(role, part["keys"]);
  return part;
}

// Terminating: when a shard's role does not name its head, nobody else may.
Json TargetsPart(const std::map<std::string, RoleSigners>& shards) {
  Json part = Part("targets");
  part["targets"] = Json::object();
  Json keys = Json::object();
  Json roles = Json::array();
  for (const auto& [shard, signers] : shards) {
    Json role = RoleJson(signers, keys);
    role["name"] = shard;
    role["terminating"] = true;
    role["paths"] = Json::array({ShardPath(shard).value_or(shard + "/") + "*"});
    roles.push_back(std::move(role));
  }
  part["delegations"] = Json{{"keys", keys}, {"roles", roles}};
  return part;
}

Json ShardPart(const std::string& shard, std::string_view head) {
  Json part = Part("targets");
  part["targets"][HeadTarget(shard)] =
      Json{{"length", head.size()}, {"hashes", {{"sha256", Sha256Hex(head)}}}};
  return part;
}

Json SnapshotPart(const Json& meta) {
  Json part = Part("snapshot");
  part["meta"] = meta;
  return part;
}

Json TimestampPart(const Json& meta, Instant published) {
  Json part = Part("timestamp");
  part["meta"] = meta;
  part["published"] = FormatInstant(published);
  return part;
}

Json Dated(Json part, int64_t version, Instant expires) {
  part["version"] = version;
  part["expires"] = FormatInstant(expires);
  return part;
}

Json MetaEntry(int64_t version, std::string_view bytes) {
  return Json{{"version", version}, {"length", bytes.size()}, {"hashes", {{"sha256", Sha256Hex(bytes)}}}};
}

Result<Json> SignatureBy(const SigningKey& key, std::string_view canonical) {
  std::string signature = TRY(key.Sign(canonical));
  return Json{{"keyid", key.KeyId()}, {"sig", Hex(signature)}};
}

Result<std::string> SignMetadata(const Json& part, const Signers& keys) {
  std::string canonical = TRY(CanonicalJson(part));
  Json signatures = Json::array();
  for (const SigningKey* key : keys) {
    Json signature = TRY(SignatureBy(*key, canonical));
    signatures.push_back(std::move(signature));
  }
  return DumpJson(Json{{"signatures", signatures}, {"signed", part}});
}

}  // namespace content
