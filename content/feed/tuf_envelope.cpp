#include <openssl/evp.h>

#include <set>

#include "content/base/sha256.h"
#include "content/feed/canonical_json.h"
#include "content/feed/tuf_metadata.h"

namespace content {
namespace {

constexpr size_t kMostSignatures = 64;  // each costs a verification

std::string Sha512(std::string_view bytes) {
  std::string digest(64, '\0');
  size_t length = digest.size();
  Check(EVP_Q_digest(nullptr, "SHA512", nullptr, bytes.data(), bytes.size(),
                     reinterpret_cast<unsigned char*>(digest.data()), &length) == 1,
        "OpenSSL has SHA-512");
  return digest;
}

std::string Sha256Bytes(std::string_view bytes) {
  Digest digest = Sha256(bytes);
  return std::string(reinterpret_cast<const char*>(digest.data()), digest.size());
}

Error Damaged(const std::string& what, const std::string& reason) {
  return Error{Error::Kind::Damaged, what + ": " + reason};
}

Result<Signature> ParseSignature(const Json& item, const std::string& what) {
  if (!item.is_object()) return Damaged(what, "a signature is not an object");
  auto keyid = item.find("keyid");
  auto sig = item.find("sig");
  if (keyid == item.end() || !keyid->is_string() || sig == item.end() || !sig->is_string()) {
    return Damaged(what, "a signature without \"keyid\" or \"sig\"");
  }
  // What is not hexadecimal verifies with no key; sigstore's root holds empty ones on purpose.
  auto bytes = FromHex(sig->get_ref<const std::string&>());
  return Signature{keyid->get<std::string>(), bytes ? *bytes : std::string()};
}

}  // namespace

bool MatchesHashes(std::string_view bytes, const Hashes& hashes) {
  bool known = false;
  for (const auto& [algorithm, digest] : hashes) {
    if (algorithm == "sha256") {
      known = true;
      if (digest != Sha256Bytes(bytes)) return false;
    } else if (algorithm == "sha512") {
      known = true;
      if (digest != Sha512(bytes)) return false;
    }
  }
  return known;
}

Result<Envelope> ParseEnvelope(std::string_view bytes, const std::string& what) {
  Json document = TRY(ParseJson(bytes, what));
  if (!document.is_object()) return Damaged(what, "not an object");
  auto signed_part = document.find("signed");
  auto signatures = document.find("signatures");
  if (signed_part == document.end() || !signed_part->is_object())
    return Damaged(what, "no \"signed\" object");
  if (signatures == document.end() || !signatures->is_array()) return Damaged(what, "no \"signatures\" list");
  if (signatures->size() > kMostSignatures) return Damaged(what, "more than 64 signatures");

  Envelope envelope;
  auto canonical = CanonicalJson(*signed_part);
  if (!canonical) return Damaged(what, canonical.error().message);
  envelope.canonical = *std::move(canonical);
  std::set<std::string> seen;
  for (const Json& item : *signatures) {
    Signature signature = TRY(ParseSignature(item, what));
    if (!seen.insert(signature.keyid).second) return Damaged(what, "key " + signature.keyid + " signs twice");
    envelope.signatures.push_back(std::move(signature));
  }
  envelope.signed_part = std::move(*signed_part);
  return envelope;
}

bool Verified(const Envelope& envelope, const Keys& keys, const RoleKeys& role) {
  std::set<std::string> counted;
  for (const Signature& signature : envelope.signatures) {
    bool of_this_role = false;
    for (const std::string& keyid : role.keyids) of_this_role = of_this_role || keyid == signature.keyid;
    auto key = keys.find(signature.keyid);
    if (!of_this_role || key == keys.end() || counted.contains(key->second->material())) continue;
    if (key->second->Verifies(envelope.canonical, signature.bytes)) counted.insert(key->second->material());
  }
  return counted.size() >= role.threshold;
}

}  // namespace content
