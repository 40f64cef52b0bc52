#include "tools/feed/offline_signing.h"

#include <map>

#include "content/base/sha256.h"
#include "content/feed/tuf_signing.h"
#include "tools/feed/authority.h"

namespace tools {
namespace {

using content::Error;
using content::Json;
using content::Result;

Error Usage(const std::string& message) {
  return Error{Error::Kind::Usage, message};
}

Result<std::string> RoleOf(const Json& part, const std::string& what) {
  auto type = part.find("_type");
  if (type != part.end() && (*type == "root" || *type == "targets")) return type->get<std::string>();
  return Usage(what + ": neither a root nor a targets file");
}

std::string Write(const Json& part, const std::map<std::string, Json>& signatures) {
  Json list = Json::array();
  for (const auto& [id, signature] : signatures) list.push_back(signature);
  return content::DumpJson(Json{{"signatures", list}, {"signed", part}});
}

std::map<std::string, Json> SignaturesOf(const content::Envelope& envelope) {
  std::map<std::string, Json> signatures;
  for (const content::Signature& signature : envelope.signatures) {
    signatures[signature.keyid] = Json{{"keyid", signature.keyid}, {"sig", content::Hex(signature.bytes)}};
  }
  return signatures;
}

Result<void> Need(const Authority& authority, const SignedFile& file, const std::string& what,
                  const std::string& whose) {
  if (authority.Accepts(file.bytes)) return {};
  return Usage(what + ": not enough signatures; " + whose + " asks for " + authority.Line());
}

}  // namespace

Result<std::string> AddSignatures(const std::string& bytes, const std::string& what, const KeyRing& keys) {
  SignedFile file = TRY(ParseSigned(bytes, what));
  content::Envelope envelope = TRY(content::ParseEnvelope(bytes, what));
  std::string role = TRY(RoleOf(file.part, what));
  std::map<std::string, Json> signatures = SignaturesOf(envelope);
  content::Signers signers = keys.KeysOf(role);
  if (signers.empty()) return Usage("sign " + what + ": " + keys.directory() + " holds no key of " + role);
  for (const content::SigningKey* key : signers) {
    signatures[key->KeyId()] = TRY(content::SignatureBy(*key, envelope.canonical));
  }
  return Write(file.part, signatures);
}

Result<std::vector<std::string>> DescribeProposal(const std::string& bytes, const std::string& what) {
  SignedFile file = TRY(ParseSigned(bytes, what));
  std::string role = TRY(RoleOf(file.part, what));
  std::vector<std::string> lines{role + " version " + std::to_string(file.version) + ", until " +
                                 content::FormatInstant(file.expires)};
  if (role == "root") {
    for (const auto& [name, listed] : file.part.at("roles").items()) {
      lines.push_back("  " + name + ": " + Authority::Over(name, file.part).Line());
    }
    return lines;
  }
  if (!file.part.contains("delegations")) return lines;
  for (const Json& listed : file.part.at("delegations").at("roles")) {
    std::string name = listed.at("name").get<std::string>();
    lines.push_back("  " + name + ": " + Authority::Over(name, file.part).Line());
  }
  return lines;
}

Result<std::string> JoinSignatures(const std::vector<std::string>& copies, const std::string& what) {
  content::Envelope first = TRY(content::ParseEnvelope(copies.front(), what));
  std::map<std::string, Json> signatures;
  for (const std::string& copy : copies) {
    content::Envelope envelope = TRY(content::ParseEnvelope(copy, what));
    if (envelope.canonical != first.canonical) {
      return Usage(what + ": two copies say different things; all must come from one proposal");
    }
    signatures.merge(SignaturesOf(envelope));
  }
  return Write(first.signed_part, signatures);
}

Result<void> CheckSigned(const std::string& role, const SignedFile& file, const SignedFile* before,
                         const SignedFile& root) {
  std::string what = std::to_string(file.version) + "." + role + ".json";
  int64_t next = before ? before->version + 1 : 1;
  if (file.version != next) {
    return Usage(what + ": the feed's next " + role + " is version " + std::to_string(next));
  }
  if (role == "root" && before) TRY(Need(Authority::Over("root", before->part), file, what, "the old root"));
  return Need(Authority::Over(role, root.part), file, what, role == "root" ? "the new root" : "the root");
}

}  // namespace tools
