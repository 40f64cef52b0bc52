#include "tools/feed/key_change.h"

#include <algorithm>
#include <map>
#include <set>

#include "content/feed/shard.h"
#include "content/feed/tuf_signing.h"

namespace tools {
namespace {

using content::Error;
using content::Instant;
using content::Json;
using content::Result;
using content::RoleSigners;

constexpr size_t kLeastIdDigits = 8;  // of a key's id that a person types

Error Usage(const std::string& message) {
  return Error{Error::Kind::Usage, message};
}

std::vector<Json> KeysOf(const PublicKeys& keys, const std::string& role) {
  std::vector<Json> found;
  for (const auto& [name, key] : keys) {
    if (RoleOfKey(name) == role) found.push_back(key);
  }
  return found;
}

// A role's keys for a new feed. One key that stands for two holders would count once.
Result<RoleSigners> FirstSigners(const PublicKeys& keys, const std::string& role, size_t count,
                                 int threshold) {
  RoleSigners signers{KeysOf(keys, role), threshold};
  std::set<std::string> ids;
  for (const Json& key : signers.keys) {
    if (!content::PublicKey::From(key)) return Usage("a new feed: a key of " + role + " is no key");
    ids.insert(content::KeyId(key));
  }
  if (ids.size() == count && signers.keys.size() == count) return signers;
  return Usage("a new feed: " + role + " needs " + std::to_string(count) + " different keys, and there are " +
               std::to_string(ids.size()));
}

Result<Proposal> Propose(const std::string& role, Json part, int64_t version, Instant now) {
  std::chrono::days life = role == "root" ? content::kRootLife : content::kTargetsLife;
  Json dated = content::Dated(std::move(part), version, now + life);
  return Proposal{std::to_string(version) + "." + role + ".json", TRY(content::SignMetadata(dated, {}))};
}

// Root and targets of a feed while their lists of keys are changed.
class KeyLists {
 public:
  static Result<KeyLists> Of(const FeedState& state) {
    const SignedFile* root = state.Find("root");
    const SignedFile* targets = state.Find("targets");
    if (!root || !targets) return Usage("the feed has no root and targets yet: found it first");
    KeyLists lists;
    lists.files_ = {{"root", *root}, {"targets", *targets}};
    return lists;
  }

  // The roles whose keys can be changed, with the entry that lists them.
  std::map<std::string, Json*> Roles() {
    std::map<std::string, Json*> roles;
    for (auto& [name, role] : files_.at("root").part.at("roles").items()) roles[name] = &role;
    for (Json& role : files_.at("targets").part.at("delegations").at("roles")) {
      roles[role.at("name").get<std::string>()] = &role;
    }
    return roles;
  }

  // `old_id` goes, `fresh` comes; both may be absent.
  void Change(const std::string& role, const std::string& old_id, const Json* fresh) {
    Json& listed = *Roles().at(role);
    Json ids = Json::array();
    for (const Json& id : listed.at("keyids")) {
      if (id != old_id) ids.push_back(id);
    }
    std::string file = content::ShardPath(role) ? "targets" : "root";
    if (fresh) {
      ids.push_back(content::KeyId(*fresh));
      KeysIn(file)[content::KeyId(*fresh)] = *fresh;
    }
    listed["keyids"] = ids;
    changed_.insert(file);
    // What the old keys of targets signed may not be enough for the new ones.
    if (role == "targets") changed_.insert("targets");
  }
  void Renew(const std::string& file) { changed_.insert(file); }

  Result<Proposals> Proposed(Instant now) {
    Proposals proposals;
    for (const std::string& role : changed_) {
      DropUnusedKeys(role);
      proposals.push_back(TRY(Propose(role, files_.at(role).part, files_.at(role).version + 1, now)));
    }
    return proposals;
  }

 private:
  Json& KeysIn(const std::string& file) {
    Json& part = files_.at(file).part;
    return file == "root" ? part.at("keys") : part.at("delegations").at("keys");
  }

  void DropUnusedKeys(const std::string& file) {
    std::set<std::string> used;
    for (const auto& [name, role] : Roles()) {
      if ((file == "targets") != content::ShardPath(name).has_value()) continue;
      for (const Json& id : role->at("keyids")) used.insert(id.get<std::string>());
    }
    Json kept = Json::object();
    for (const auto& [id, key] : KeysIn(file).items()) {
      if (used.contains(id)) kept[id] = key;
    }
    KeysIn(file) = kept;
  }

  std::map<std::string, SignedFile> files_;
  std::set<std::string> changed_;
};

// The one key of a role among `fresh` that the role does not list yet.
Result<Json> FreshKey(const PublicKeys& fresh, const std::string& role, const Json& listed) {
  std::vector<Json> keys;
  for (const Json& key : KeysOf(fresh, role)) {
    const Json& ids = listed.at("keyids");
    bool is_usable = content::PublicKey::From(key).has_value();
    if (is_usable && std::find(ids.begin(), ids.end(), content::KeyId(key)) == ids.end()) keys.push_back(key);
  }
  if (keys.size() == 1) return keys.front();
  return Usage("the new key of " + role + ": " + std::to_string(keys.size()) +
               " are given that the feed does not know, and one is needed (keys make, then keys public)");
}

bool Begins(const Json& id, const std::string& digits) {
  return digits.size() >= kLeastIdDigits && id.get_ref<const std::string&>().starts_with(digits);
}

}  // namespace

Result<Json> FirstRoot(const PublicKeys& keys) {
  std::map<std::string, RoleSigners> roles;
  roles["root"] = TRY(FirstSigners(keys, "root", kRootKeys, kRootThreshold));
  roles["targets"] = TRY(FirstSigners(keys, "targets", kTargetsKeys, kTargetsThreshold));
  roles["snapshot"] = TRY(FirstSigners(keys, "snapshot", 1, 1));
  roles["timestamp"] = TRY(FirstSigners(keys, "timestamp", 1, 1));
  return content::RootPart(roles);
}

Result<Json> FirstTargets(const PublicKeys& keys) {
  std::map<std::string, RoleSigners> shards;
  for (const std::string& shard : content::AllShards()) shards[shard] = TRY(FirstSigners(keys, shard, 1, 1));
  return content::TargetsPart(shards);
}

Result<Proposals> Found(const PublicKeys& keys, Instant now) {
  Json root = TRY(FirstRoot(keys));
  Json targets = TRY(FirstTargets(keys));
  Proposal first_root = TRY(Propose("root", std::move(root), 1, now));
  Proposal first_targets = TRY(Propose("targets", std::move(targets), 1, now));
  return Proposals{first_root, first_targets};
}

Result<Proposals> Renew(const FeedState& state, const std::string& role, Instant now) {
  if (role != "root" && role != "targets") {
    return Usage("renew " + role +
                 ": only root and targets are renewed by hand; publish and resign do the rest");
  }
  KeyLists lists = TRY(KeyLists::Of(state));
  lists.Renew(role);
  return lists.Proposed(now);
}

Result<Proposals> Rotate(const FeedState& state, const std::string& role, const PublicKeys& fresh,
                         const std::string& old, Instant now) {
  KeyLists lists = TRY(KeyLists::Of(state));
  std::map<std::string, Json*> roles = lists.Roles();
  if (!roles.contains(role)) return Usage("rotate " + role + ": the feed has no such role");
  Json key = TRY(FreshKey(fresh, role, *roles.at(role)));
  std::vector<std::string> leaving;
  for (const Json& id : roles.at(role)->at("keyids")) {
    if (old.empty() || Begins(id, old)) leaving.push_back(id.get<std::string>());
  }
  if (leaving.size() != 1) {
    return Usage("rotate " + role + ": name the key that goes by the first " +
                 std::to_string(kLeastIdDigits) + " digits or more of its id (keys list shows them)");
  }
  lists.Change(role, leaving.front(), &key);
  return lists.Proposed(now);
}

Result<Proposals> Revoke(const FeedState& state, const std::string& key, const PublicKeys& fresh,
                         Instant now) {
  KeyLists lists = TRY(KeyLists::Of(state));
  std::map<std::string, std::string> leaving;  // role -> id
  std::set<std::string> ids;
  for (const auto& [role, listed] : lists.Roles()) {
    for (const Json& id : listed->at("keyids")) {
      if (!Begins(id, key)) continue;
      leaving[role] = id.get<std::string>();
      ids.insert(id.get<std::string>());
    }
  }
  if (ids.size() != 1) {
    return Usage("revoke " + key + ": " + std::to_string(ids.size()) +
                 " keys of the feed have an id that begins so (8 digits or more; keys list shows them)");
  }
  for (const auto& [role, id] : leaving) {
    bool has_fresh = !KeysOf(fresh, role).empty();
    Json next = has_fresh ? TRY(FreshKey(fresh, role, *lists.Roles().at(role))) : Json();
    lists.Change(role, id, has_fresh ? &next : nullptr);
    const Json& listed = *lists.Roles().at(role);
    if (listed.at("keyids").size() < listed.at("threshold").get<uint64_t>()) {
      return Usage("revoke " + key + ": " + role + " would have too few keys; give it a new one with --new");
    }
  }
  return lists.Proposed(now);
}

Result<Proposals> Recover(const FeedState& state, const PublicKeys& fresh, Instant now) {
  KeyLists lists = TRY(KeyLists::Of(state));
  for (const char* role : {"snapshot", "timestamp"}) {
    Json key = TRY(FreshKey(fresh, role, *lists.Roles().at(role)));
    Json before = lists.Roles().at(role)->at("keyids");
    for (const Json& id : before) {
      lists.Change(role, id.get<std::string>(), nullptr);
    }
    lists.Change(role, "", &key);
  }
  return lists.Proposed(now);
}

}  // namespace tools
