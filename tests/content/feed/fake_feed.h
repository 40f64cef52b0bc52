#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/base/sha256.h"
#include "content/feed/transport.h"
#include "content/feed/tuf_signing.h"

namespace content {

// A server in memory. It records what was asked for.
class FakeServer final : public Transport {
 public:
  Result<std::string> Get(const std::string& url, uint64_t limit) override {
    requests.push_back(url);
    auto file = files.find(url);
    if (file == files.end()) return Error{Error::Kind::NotFound, "get " + url + ": no such file"};
    if (file->second.size() > limit) return Error{Error::Kind::Damaged, "get " + url + ": too long"};
    return file->second;
  }

  std::map<std::string, std::string> files;
  std::vector<std::string> requests;
};

// A small repository of TUF metadata with one key per role and two prefectures, whose every part a test may
// bend before it is published. Versions rise by themselves when a role is published again.
class FakeRepository {
 public:
  FakeRepository() {
    for (const char* name : {"root", "targets", "snapshot", "timestamp", "pref-13", "pref-14", "thief"}) {
      keys_.emplace(name, *SigningKey::Make());
    }
  }

  const SigningKey* Key(const std::string& name) const { return &keys_.at(name); }
  RoleSigners Only(const std::string& name) const { return {{Key(name)->PublicPart()}, 1}; }
  void ReplaceKey(const std::string& name) { keys_.at(name) = *SigningKey::Make(); }

  Json Root() const {
    std::map<std::string, RoleSigners> roles;
    for (const char* name : {"root", "targets", "snapshot", "timestamp"}) roles[name] = Only(name);
    return RootPart(roles);
  }
  Json Targets() const { return TargetsPart({{"pref-13", Only("pref-13")}, {"pref-14", Only("pref-14")}}); }

  void PublishRoot() { Publish("root", Root()); }
  void PublishRoot(const Signers& signers) { Publish("root", Root(), signers); }

  // Signs with the role's own key unless told otherwise.
  void Publish(const std::string& role, Json part) { Publish(role, std::move(part), {Key(role)}); }
  void Publish(const std::string& role, Json part, const Signers& signers) {
    int64_t version = ++versions[role];
    std::string bytes = *SignMetadata(Dated(std::move(part), version, expires), signers);
    server.files[role == "timestamp" ? "timestamp.json" : std::to_string(version) + "." + role + ".json"] =
        bytes;
    if (role != "root" && role != "timestamp" && role != "snapshot")
      meta[role + ".json"] = MetaEntry(version, bytes);
    if (role == "snapshot") snapshot_entry = MetaEntry(version, bytes);
  }

  void PublishHead(const std::string& shard, const std::string& head) {
    Publish(shard, ShardPart(shard, head));
    server.files[HeadUrl(shard, head)] = head;
  }
  static std::string HeadUrl(const std::string& shard, const std::string& head) {
    return "pref/" + shard.substr(5) + "/" + Sha256Hex(head) + ".head";
  }

  void PublishSnapshot() {
    Publish("snapshot", SnapshotPart(meta));
    PublishTimestamp();
  }
  void PublishTimestamp() {
    Publish("timestamp", TimestampPart(Json{{"snapshot.json", snapshot_entry}}, published));
  }

  void PublishAll() {
    PublishRoot();
    Publish("targets", Targets());
    PublishHead("pref-13", "head of 13");
    PublishHead("pref-14", "head of 14");
    PublishSnapshot();
  }

  FakeServer server;
  std::map<std::string, int64_t> versions;
  Json meta = Json::object();
  Json snapshot_entry;
  Instant published = *ParseInstant("2026-11-23T00:00:00Z");
  Instant expires = published + std::chrono::days(30);

 private:
  std::map<std::string, SigningKey> keys_;
};

}  // namespace content
