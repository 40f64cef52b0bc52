#include "content/feed/tuf_metadata.h"

#include <algorithm>
#include <limits>

#include "content/base/sha256.h"
#include "content/feed/target_paths.h"

namespace content {
namespace {

constexpr size_t kMostKeys = 1024;
constexpr size_t kMostDelegations = 1024;
constexpr size_t kMostPatterns = 1024;
constexpr size_t kMostNameBytes = 200;  // a role's name becomes a file's name

constexpr const char* kTopLevelRoles[] = {"root", "timestamp", "snapshot", "targets"};

// One file's parse: its members are read through here, so that every refusal names the file and the member.
class Reader {
 public:
  explicit Reader(const std::string& what) : what_(what) {}

  Error Refuse(const std::string& reason) const { return Error{Error::Kind::Damaged, what_ + ": " + reason}; }

  Result<const Json*> Member(const Json& object, const char* name) const {
    auto member = object.find(name);
    if (member == object.end()) return Refuse(std::string("no \"") + name + "\"");
    return &*member;
  }

  Result<std::string> Text(const Json& object, const char* name) const {
    const Json* member = TRY(Member(object, name));
    if (!member->is_string()) return Refuse(std::string("\"") + name + "\" is not a text");
    return member->get<std::string>();
  }

  // An integer from 0 (or `least`) that fits 63 bits.
  Result<int64_t> Integer(const Json& object, const char* name, int64_t least) const {
    const Json* member = TRY(Member(object, name));
    bool fits =
        member->is_number_integer() &&
        !(member->is_number_unsigned() && member->get<uint64_t>() > std::numeric_limits<int64_t>::max());
    if (!fits || member->get<int64_t>() < least) {
      return Refuse(std::string("\"") + name + "\" is not an integer of at least " + std::to_string(least));
    }
    return member->get<int64_t>();
  }

  Result<const Json*> Object(const Json& object, const char* name) const {
    const Json* member = TRY(Member(object, name));
    if (!member->is_object()) return Refuse(std::string("\"") + name + "\" is not an object");
    return member;
  }

  Result<std::vector<std::string>> Texts(const Json& object, const char* name, size_t most) const {
    const Json* member = TRY(Member(object, name));
    if (!member->is_array() || member->size() > most)
      return Refuse(std::string("\"") + name + "\" is not a short list");
    std::vector<std::string> texts;
    for (const Json& item : *member) {
      if (!item.is_string()) return Refuse(std::string("\"") + name + "\" holds what is not a text");
      texts.push_back(item.get<std::string>());
    }
    return texts;
  }

 private:
  const std::string& what_;
};

// "1.0.31", "1.0": another major version may mean something else by the same words (TUF 1.0, 4.3,
// "spec_version").
bool IsSpecVersionOne(const std::string& text) {
  return text.starts_with("1.") && text.size() > 2 && text.size() < 16 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
}

Result<SignedHead> ParseHead(const Reader& read, const Json& part, const std::string& type,
                             const std::string& what) {
  if (TRY(read.Text(part, "_type")) != type) return read.Refuse("its type is not " + type);
  std::string spec = TRY(read.Text(part, "spec_version"));
  if (!IsSpecVersionOne(spec)) {
    return Error{Error::Kind::Unsupported, what + ": made for specification " + spec + ", not 1"};
  }
  SignedHead head;
  head.version = TRY(read.Integer(part, "version", 1));
  std::string expires = TRY(read.Text(part, "expires"));
  auto instant = ParseInstant(expires);
  bool utc = expires.size() == std::string_view("2026-11-23T01:00:00Z").size() && expires.back() == 'Z';
  if (!instant || !utc) return read.Refuse("\"expires\" is not a time like 2026-11-23T01:00:00Z");
  head.expires = *instant;
  return head;
}

Result<Keys> ParseKeys(const Reader& read, const Json& object) {
  const Json* list = TRY(read.Object(object, "keys"));
  if (list->size() > kMostKeys) return read.Refuse("more than 1024 keys");
  Keys keys;
  for (const auto& [keyid, key] : list->items()) {
    if (!key.is_object()) return read.Refuse("key " + keyid + " is not an object");
    auto parsed = PublicKey::From(key);
    if (parsed) keys[keyid] = std::make_shared<const PublicKey>(*std::move(parsed));
  }
  return keys;
}

Result<RoleKeys> ParseRoleKeys(const Reader& read, const Json& role) {
  RoleKeys keys;
  keys.keyids = TRY(read.Texts(role, "keyids", kMostKeys));
  keys.threshold = static_cast<uint64_t>(TRY(read.Integer(role, "threshold", 1)));
  return keys;
}

Result<Hashes> ParseHashes(const Reader& read, const Json& object) {
  Hashes hashes;
  const Json* list = TRY(read.Object(object, "hashes"));
  for (const auto& [algorithm, digest] : list->items()) {
    auto bytes = digest.is_string() ? FromHex(digest.get_ref<const std::string&>()) : std::nullopt;
    if (!bytes) return read.Refuse("a hash is not hexadecimal");
    hashes[algorithm] = *std::move(bytes);
  }
  if (hashes.empty()) return read.Refuse("\"hashes\" is empty");
  return hashes;
}

Result<MetaFile> ParseMetaFile(const Reader& read, const Json& object) {
  if (!object.is_object()) return read.Refuse("an entry of \"meta\" is not an object");
  MetaFile file;
  file.version = TRY(read.Integer(object, "version", 1));
  if (object.contains("length")) file.length = static_cast<uint64_t>(TRY(read.Integer(object, "length", 1)));
  if (object.contains("hashes")) file.hashes = TRY(ParseHashes(read, object));
  return file;
}

// A delegated role's file lies beside root.json and the others, so it may not bear their names.
Result<std::string> ParseRoleName(const Reader& read, const Json& role) {
  std::string name = TRY(read.Text(role, "name"));
  if (name.empty() || name.size() > kMostNameBytes) return read.Refuse("a role's name is empty or too long");
  for (const char* top : kTopLevelRoles) {
    if (name == top) return read.Refuse("delegates to \"" + name + "\", a top-level role");
  }
  return name;
}

Result<Delegation> ParseDelegation(const Reader& read, const Json& role) {
  if (!role.is_object()) return read.Refuse("a delegated role is not an object");
  Delegation delegation;
  delegation.name = TRY(ParseRoleName(read, role));
  delegation.role = TRY(ParseRoleKeys(read, role));
  const Json* terminating = TRY(read.Member(role, "terminating"));
  if (!terminating->is_boolean()) return read.Refuse("\"terminating\" is neither true nor false");
  delegation.terminating = terminating->get<bool>();
  // TUF 1.0, 4.5: a role has "paths" or "path_hash_prefixes", never both.
  if (role.contains("paths") == role.contains("path_hash_prefixes")) {
    return read.Refuse("role " + delegation.name + " needs either \"paths\" or \"path_hash_prefixes\"");
  }
  if (role.contains("paths")) {
    delegation.paths = TRY(read.Texts(role, "paths", kMostPatterns));
  } else {
    delegation.path_hash_prefixes = TRY(read.Texts(role, "path_hash_prefixes", kMostPatterns));
  }
  return delegation;
}

Result<void> ParseDelegations(const Reader& read, const Json& delegations, TargetsMetadata& targets) {
  if (!delegations.is_object()) return read.Refuse("\"delegations\" is not an object");
  targets.keys = TRY(ParseKeys(read, delegations));
  const Json* roles = TRY(read.Member(delegations, "roles"));
  if (!roles->is_array() || roles->size() > kMostDelegations)
    return read.Refuse("\"roles\" is not a short list");
  for (const Json& role : *roles) {
    Delegation delegation = TRY(ParseDelegation(read, role));
    for (const Delegation& other : targets.delegations) {
      if (other.name == delegation.name) return read.Refuse("role " + other.name + " is delegated twice");
    }
    targets.delegations.push_back(std::move(delegation));
  }
  return {};
}

}  // namespace

bool Delegation::Covers(std::string_view target_path) const {
  for (const std::string& pattern : paths) {
    if (MatchesPattern(target_path, pattern)) return true;
  }
  if (path_hash_prefixes.empty()) return false;
  std::string hash = Sha256Hex(target_path);
  return std::any_of(path_hash_prefixes.begin(), path_hash_prefixes.end(),
                     [&](const std::string& prefix) { return hash.starts_with(prefix); });
}

Result<RootMetadata> ParseRoot(const Envelope& envelope, const std::string& what) {
  Reader read(what);
  const Json& part = envelope.signed_part;
  RootMetadata root;
  root.head = TRY(ParseHead(read, part, "root", what));
  if (part.contains("consistent_snapshot")) {
    if (!part["consistent_snapshot"].is_boolean())
      return read.Refuse("\"consistent_snapshot\" is neither true nor false");
    root.consistent_snapshot = part["consistent_snapshot"].get<bool>();
  } else {
    root.consistent_snapshot = false;
  }
  root.keys = TRY(ParseKeys(read, part));
  const Json* roles = TRY(read.Object(part, "roles"));
  for (const char* name : kTopLevelRoles) {
    const Json* role = TRY(read.Object(*roles, name));
    root.roles[name] = TRY(ParseRoleKeys(read, *role));
  }
  return root;
}

Result<TimestampMetadata> ParseTimestamp(const Envelope& envelope, const std::string& what) {
  Reader read(what);
  const Json& part = envelope.signed_part;
  TimestampMetadata timestamp;
  timestamp.head = TRY(ParseHead(read, part, "timestamp", what));
  const Json* meta = TRY(read.Object(part, "meta"));
  if (meta->size() != 1) return read.Refuse("\"meta\" holds more than the snapshot");
  const Json* snapshot = TRY(read.Object(*meta, "snapshot.json"));
  timestamp.snapshot = TRY(ParseMetaFile(read, *snapshot));
  if (part.contains("published")) {
    timestamp.published = ParseInstant(TRY(read.Text(part, "published")));
    if (!timestamp.published) return read.Refuse("\"published\" is not a time");
  }
  return timestamp;
}

Result<SnapshotMetadata> ParseSnapshot(const Envelope& envelope, const std::string& what) {
  Reader read(what);
  SnapshotMetadata snapshot;
  snapshot.head = TRY(ParseHead(read, envelope.signed_part, "snapshot", what));
  const Json* meta = TRY(read.Object(envelope.signed_part, "meta"));
  for (const auto& [file, entry] : meta->items()) {
    if (!file.ends_with(".json")) return read.Refuse("\"meta\" lists \"" + file + "\"");
    snapshot.roles[file.substr(0, file.size() - std::string_view(".json").size())] =
        TRY(ParseMetaFile(read, entry));
  }
  if (!snapshot.roles.contains("targets")) return read.Refuse("\"meta\" does not list targets.json");
  return snapshot;
}

Result<TargetsMetadata> ParseTargets(const Envelope& envelope, const std::string& what) {
  Reader read(what);
  TargetsMetadata targets;
  targets.head = TRY(ParseHead(read, envelope.signed_part, "targets", what));
  const Json* list = TRY(read.Object(envelope.signed_part, "targets"));
  for (const auto& [path, entry] : list->items()) {
    if (!entry.is_object()) return read.Refuse("target " + path + " is not an object");
    TargetFile file;
    file.length = static_cast<uint64_t>(TRY(read.Integer(entry, "length", 0)));
    file.hashes = TRY(ParseHashes(read, entry));
    targets.targets[path] = std::move(file);
  }
  auto delegations = envelope.signed_part.find("delegations");
  if (delegations != envelope.signed_part.end()) TRY(ParseDelegations(read, *delegations, targets));
  return targets;
}

}  // namespace content
