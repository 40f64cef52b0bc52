#pragma once

#include <map>
#include <string>

#include "content/feed/tuf_signing.h"
#include "tests/sync/workshop.h"
#include "tools/feed/key_ring.h"

namespace zenkoku_sync {

// Signs metadata of a workshop's feed behind its publisher's back, with stolen keys or with the thief's own.
class Forger {
 public:
  explicit Forger(Workshop& workshop)
      : workshop_(&workshop),
        ring_(*tools::KeyRing::Open(workshop.disk, workshop.directory / "keys")),
        own_key_(*content::SigningKey::Make()) {}

  content::Signers Stolen(const std::string& role) const { return ring_.KeysOf(role); }
  content::Signers Own() const { return {&own_key_}; }
  const content::SigningKey& own_key() const { return own_key_; }

  // What is signed in the newest file of a role.
  content::Json Part(const std::string& role, int64_t version) const {
    std::string bytes = workshop_->Read("metadata/" + FileName(role, version));
    return (*content::ParseJson(bytes, role))["signed"];
  }

  // Writes a role's file and returns how snapshot or timestamp name it.
  content::Json Write(const std::string& role, content::Json part, int64_t version,
                      const content::Signers& keys) {
    part["version"] = version;
    std::string bytes = *content::SignMetadata(part, keys);
    workshop_->Write("metadata/" + FileName(role, version), bytes);
    return content::MetaEntry(version, bytes);
  }

  // A snapshot and a timestamp that announce `entries`, with the stolen keys of the server.
  void Announce(const std::map<std::string, content::Json>& entries, int64_t version = 3) {
    content::Json snapshot = Part("snapshot", 2);
    for (const auto& [role, entry] : entries) snapshot["meta"][role + ".json"] = entry;
    content::Json timestamp = Part("timestamp", 2);
    timestamp["meta"]["snapshot.json"] = Write("snapshot", snapshot, version, Stolen("snapshot"));
    Write("timestamp", timestamp, version, Stolen("timestamp"));
  }

 private:
  static std::string FileName(const std::string& role, int64_t version) {
    return role == "timestamp" ? "timestamp.json" : std::to_string(version) + "." + role + ".json";
  }

  Workshop* workshop_;
  tools::KeyRing ring_;
  content::SigningKey own_key_;
};

}  // namespace zenkoku_sync
