#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "content/base/json.h"
#include "content/base/result.h"

struct evp_pkey_st;

namespace content {

struct FreeKey {
  void operator()(evp_pkey_st* key) const;
};
using KeyHandle = std::unique_ptr<evp_pkey_st, FreeKey>;

// A key of TUF metadata that this program can verify with: Ed25519 (hexadecimal), ECDSA P-256 with SHA-256
// (PEM, or the bare point in hexadecimal), RSA-PSS with SHA-256 and any salt length (PEM, at least 2048
// bits).
class PublicKey {
 public:
  // `key` is TUF's {"keytype", "scheme", "keyval": {"public"}}. None when it is not one of the above: such a
  // key may stand in the metadata for other clients, it only never counts.
  static std::optional<PublicKey> From(const Json& key);

  bool Verifies(std::string_view message, std::string_view signature) const;

  // The key itself (SubjectPublicKeyInfo), whatever its spelling: thresholds count these, not key ids.
  const std::string& material() const { return material_; }

 private:
  enum class Scheme { Ed25519, EcdsaP256, RsaPss };
  PublicKey(KeyHandle key, Scheme scheme, std::string material)
      : key_(std::move(key)), scheme_(scheme), material_(std::move(material)) {}

  KeyHandle key_;
  Scheme scheme_;
  std::string material_;
};

// SHA-256 of the canonical JSON of TUF's key object: the id under which zenkoku-feed lists a key.
std::string KeyId(const Json& public_part);

// An Ed25519 key that signs: what zenkoku-feed makes. Other kinds (a hardware module's ECDSA) are verified
// only.
class SigningKey {
 public:
  static Result<SigningKey> Make();
  // PKCS #8 in PEM (RFC 5958), the form that `openssl pkey` reads. With a passphrase it is encrypted: AES-256
  // under scrypt (PBES2, RFC 7914). Usage when the passphrase is missing or is not the file's.
  static Result<SigningKey> FromPem(std::string_view pem, const std::string& what,
                                    const std::string& passphrase = "");
  Result<std::string> ToPem(const std::string& passphrase = "") const;

  Json PublicPart() const;  // TUF's key object
  std::string KeyId() const { return content::KeyId(PublicPart()); }
  Result<std::string> Sign(std::string_view message) const;

 private:
  explicit SigningKey(KeyHandle key) : key_(std::move(key)) {}

  KeyHandle key_;
};

}  // namespace content
