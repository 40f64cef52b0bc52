#include "content/feed/signatures.h"

#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <algorithm>

#include "content/base/sha256.h"
#include "content/feed/canonical_json.h"

namespace content {
namespace {

constexpr size_t kEd25519KeyBytes = 32;
constexpr size_t kEd25519SignatureBytes = 64;
constexpr int kLeastRsaBits = 2048;
constexpr int kMostRsaBits = 8192;  // verifying costs time: a hostile key may not be endless
constexpr size_t kMostKeyText = 4096;

// scrypt's N, r and p: 16 MB and about 50 ms for each guess at a passphrase; more memory than that OpenSSL
// does not allow by itself.
constexpr uint64_t kScryptCost = 16'384;
constexpr uint64_t kScryptBlocks = 8;
constexpr uint64_t kScryptParallel = 1;

using BioHandle = std::unique_ptr<BIO, decltype(&BIO_free_all)>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

const unsigned char* Bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

BioHandle Reader(std::string_view pem) {
  return BioHandle(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free_all);
}

// Without a passphrase: OpenSSL's default would ask on the terminal.
int NoPassphrase(char*, int, int, void*) {
  return 0;
}

int GivePassphrase(char* buffer, int size, int, void* user) {
  const auto& passphrase = *static_cast<const std::string*>(user);
  if (passphrase.size() > static_cast<size_t>(size)) return 0;
  std::copy(passphrase.begin(), passphrase.end(), buffer);
  return static_cast<int>(passphrase.size());
}

std::string Material(const KeyHandle& key) {
  unsigned char* der = nullptr;
  int length = i2d_PUBKEY(key.get(), &der);
  std::string material;
  if (length > 0) material.assign(reinterpret_cast<const char*>(der), static_cast<size_t>(length));
  OPENSSL_free(der);
  return material;
}

KeyHandle Ed25519From(const std::string& hex) {
  auto raw = FromHex(hex);
  if (!raw || raw->size() != kEd25519KeyBytes) return nullptr;
  return KeyHandle(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, Bytes(*raw), raw->size()));
}

KeyHandle FromPublicPem(const std::string& pem) {
  BioHandle reader = Reader(pem);
  if (!reader) return nullptr;
  return KeyHandle(PEM_read_bio_PUBKEY(reader.get(), nullptr, NoPassphrase, nullptr));
}

bool IsP256(const KeyHandle& key) {
  char group[64];
  size_t length = 0;
  return key && EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_EC &&
         EVP_PKEY_get_group_name(key.get(), group, sizeof group, &length) == 1 &&
         std::string_view(group, length) == "prime256v1";
}

// The SubjectPublicKeyInfo of a P-256 key up to its point: sigstore's first roots spell their keys as the
// bare point.
constexpr std::string_view kP256Prefix = "3059301306072a8648ce3d020106082a8648ce3d030107034200";

KeyHandle EcdsaFrom(const std::string& text) {
  auto point = FromHex(text);
  if (!point) return FromPublicPem(text);
  std::string der = *FromHex(kP256Prefix) + *point;
  const unsigned char* begin = Bytes(der);
  return KeyHandle(d2i_PUBKEY(nullptr, &begin, static_cast<long>(der.size())));
}

// One spelling for one key: a compressed point or written-out curve parameters are the same material.
bool SpellPlainly(const KeyHandle& key) {
  return EVP_PKEY_set_utf8_string_param(key.get(), OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT,
                                        "uncompressed") == 1 &&
         EVP_PKEY_set_utf8_string_param(key.get(), OSSL_PKEY_PARAM_EC_ENCODING, "named_curve") == 1;
}

bool IsUsableRsa(const KeyHandle& key) {
  if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA) return false;
  int bits = EVP_PKEY_get_bits(key.get());
  return bits >= kLeastRsaBits && bits <= kMostRsaBits;
}

bool WritePlain(BIO* writer, EVP_PKEY* key) {
  return PEM_write_bio_PKCS8PrivateKey(writer, key, nullptr, nullptr, 0, nullptr, nullptr) == 1;
}

bool WriteEncrypted(BIO* writer, EVP_PKEY* key, const std::string& passphrase) {
  std::unique_ptr<PKCS8_PRIV_KEY_INFO, decltype(&PKCS8_PRIV_KEY_INFO_free)> plain(EVP_PKEY2PKCS8(key),
                                                                                  PKCS8_PRIV_KEY_INFO_free);
  X509_ALGOR* scrypt = PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), nullptr, 0, nullptr, kScryptCost,
                                             kScryptBlocks, kScryptParallel);
  if (!plain || !scrypt) {
    X509_ALGOR_free(scrypt);
    return false;
  }
  std::unique_ptr<X509_SIG, decltype(&X509_SIG_free)> encrypted(
      PKCS8_set0_pbe(passphrase.data(), static_cast<int>(passphrase.size()), plain.get(), scrypt),
      X509_SIG_free);
  if (!encrypted) X509_ALGOR_free(scrypt);  // else it belongs to `encrypted`
  return encrypted && PEM_write_bio_PKCS8(writer, encrypted.get()) == 1;
}

std::string TextMember(const Json& object, const char* name) {
  auto member = object.find(name);
  return member != object.end() && member->is_string() ? member->get<std::string>() : std::string();
}

}  // namespace

void FreeKey::operator()(evp_pkey_st* key) const {
  EVP_PKEY_free(key);
}

std::optional<PublicKey> PublicKey::From(const Json& key) {
  if (!key.is_object() || !key.contains("keyval") || !key["keyval"].is_object()) return std::nullopt;
  std::string type = TextMember(key, "keytype");
  std::string scheme_name = TextMember(key, "scheme");
  std::string text = TextMember(key["keyval"], "public");
  if (text.size() > kMostKeyText) return std::nullopt;

  KeyHandle handle;
  Scheme scheme{};
  if (type == "ed25519" && scheme_name == "ed25519") {
    scheme = Scheme::Ed25519;
    handle = Ed25519From(text);
  } else if ((type == "ecdsa" || type == "ecdsa-sha2-nistp256") && scheme_name == "ecdsa-sha2-nistp256") {
    scheme = Scheme::EcdsaP256;
    handle = EcdsaFrom(text);
    if (!IsP256(handle)) return std::nullopt;
  } else if (type == "rsa" && scheme_name == "rsassa-pss-sha256") {
    scheme = Scheme::RsaPss;
    handle = FromPublicPem(text);
    if (!IsUsableRsa(handle)) return std::nullopt;
  }
  if (!handle) return std::nullopt;
  if (scheme == Scheme::EcdsaP256 && !SpellPlainly(handle)) return std::nullopt;
  std::string material = Material(handle);
  if (material.empty()) return std::nullopt;
  return PublicKey(std::move(handle), scheme, std::move(material));
}

bool PublicKey::Verifies(std::string_view message, std::string_view signature) const {
  DigestContext context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  EVP_PKEY_CTX* parameters = nullptr;
  const EVP_MD* digest = scheme_ == Scheme::Ed25519 ? nullptr : EVP_sha256();
  if (!context || EVP_DigestVerifyInit(context.get(), &parameters, digest, nullptr, key_.get()) != 1)
    return false;
  if (scheme_ == Scheme::RsaPss) {
    if (EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) != 1) return false;
    if (EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_AUTO) != 1) return false;
  }
  return EVP_DigestVerify(context.get(), Bytes(signature), signature.size(), Bytes(message),
                          message.size()) == 1;
}

Result<SigningKey> SigningKey::Make() {
  KeyHandle key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
  if (!key) return Error{Error::Kind::Denied, "make an Ed25519 key: OpenSSL refuses"};
  return SigningKey(std::move(key));
}

Result<SigningKey> SigningKey::FromPem(std::string_view pem, const std::string& what,
                                       const std::string& passphrase) {
  BioHandle reader = Reader(pem);
  bool is_encrypted = pem.find("ENCRYPTED") != std::string_view::npos;
  if (is_encrypted && passphrase.empty()) {
    return Error{Error::Kind::Usage, what + ": is encrypted; name a file with its passphrase"};
  }
  KeyHandle key;
  std::string given = passphrase;
  if (reader) key.reset(PEM_read_bio_PrivateKey(reader.get(), nullptr, GivePassphrase, &given));
  if (!key && is_encrypted) return Error{Error::Kind::Usage, what + ": the passphrase is not this key's"};
  if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_ED25519) {
    return Error{Error::Kind::Damaged, what + ": not a private Ed25519 key in PEM"};
  }
  return SigningKey(std::move(key));
}

Result<std::string> SigningKey::ToPem(const std::string& passphrase) const {
  BioHandle writer(BIO_new(BIO_s_mem()), BIO_free_all);
  bool written = writer && (passphrase.empty() ? WritePlain(writer.get(), key_.get())
                                               : WriteEncrypted(writer.get(), key_.get(), passphrase));
  if (!written) return Error{Error::Kind::Denied, "write an Ed25519 key as PEM: OpenSSL refuses"};
  char* begin = nullptr;
  long length = BIO_get_mem_data(writer.get(), &begin);
  return std::string(begin, static_cast<size_t>(length));
}

Json SigningKey::PublicPart() const {
  unsigned char raw[kEd25519KeyBytes] = {};
  size_t length = sizeof raw;
  Check(EVP_PKEY_get_raw_public_key(key_.get(), raw, &length) == 1, "an Ed25519 key has a public part");
  std::string hex = Hex(std::string_view(reinterpret_cast<const char*>(raw), length));
  return Json{{"keytype", "ed25519"}, {"scheme", "ed25519"}, {"keyval", {{"public", hex}}}};
}

std::string KeyId(const Json& public_part) {
  auto canonical = CanonicalJson(public_part);
  Check(static_cast<bool>(canonical), "a key object has a canonical form");
  return Sha256Hex(*canonical);
}

Result<std::string> SigningKey::Sign(std::string_view message) const {
  DigestContext context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  std::string signature(kEd25519SignatureBytes, '\0');
  size_t length = signature.size();
  auto* out = reinterpret_cast<unsigned char*>(signature.data());
  if (!context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key_.get()) != 1 ||
      EVP_DigestSign(context.get(), out, &length, Bytes(message), message.size()) != 1) {
    return Error{Error::Kind::Denied, "sign with key " + KeyId() + ": OpenSSL refuses"};
  }
  signature.resize(length);
  return signature;
}

}  // namespace content
