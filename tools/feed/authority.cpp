#include "tools/feed/authority.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

namespace tools {
namespace {

using content::Json;

constexpr size_t kShortId = 8;  // digits of a key id that people are shown

const Json* RoleIn(const Json& delegator, const std::string& role) {
  if (delegator.at("_type") == "root") {
    const Json& roles = delegator.at("roles");
    return roles.contains(role) ? &roles.at(role) : nullptr;
  }
  if (!delegator.contains("delegations")) return nullptr;
  for (const Json& listed : delegator.at("delegations").at("roles")) {
    if (listed.at("name") == role) return &listed;
  }
  return nullptr;
}

}  // namespace

Authority Authority::Over(const std::string& role, const Json& delegator) {
  Authority authority;
  const Json* listed = RoleIn(delegator, role);
  if (!listed) return authority;
  const Json& keys =
      delegator.at("_type") == "root" ? delegator.at("keys") : delegator.at("delegations").at("keys");
  authority.role_.threshold = listed->at("threshold").get<uint64_t>();
  for (const Json& id : listed->at("keyids")) {
    authority.role_.keyids.push_back(id.get<std::string>());
    auto key = keys.find(id.get<std::string>());
    auto parsed = key == keys.end() ? std::nullopt : content::PublicKey::From(*key);
    if (parsed) {
      authority.keys_[authority.role_.keyids.back()] =
          std::make_shared<const content::PublicKey>(*std::move(parsed));
    }
  }
  return authority;
}

bool Authority::Accepts(std::string_view bytes) const {
  auto envelope = content::ParseEnvelope(bytes, "metadata");
  return envelope && content::Verified(*envelope, keys_, role_);
}

size_t Authority::Count(const content::Signers& signers) const {
  std::set<std::string> counted;
  for (const content::SigningKey* signer : signers) {
    std::string id = signer->KeyId();
    if (std::find(role_.keyids.begin(), role_.keyids.end(), id) != role_.keyids.end()) counted.insert(id);
  }
  return counted.size();
}

std::string Authority::Line() const {
  std::string line = std::to_string(role_.threshold) + " of " + std::to_string(role_.keyids.size()) +
                     (role_.keyids.size() == 1 ? " key" : " keys");
  for (size_t i = 0; i < role_.keyids.size(); ++i) {
    line += (i == 0 ? ": " : ", ") + role_.keyids[i].substr(0, kShortId);
  }
  return line;
}

}  // namespace tools
