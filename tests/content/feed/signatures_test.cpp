#include "content/feed/signatures.h"

#include <gtest/gtest.h>

#include <map>

#include "content/base/disk.h"
#include "content/base/sha256.h"

namespace content {
namespace {

TEST(Signatures, AgreeWithTheCases) {
  SystemDisk disk;
  auto bytes = disk.Read(TEST_DATA_DIR "/keys.cases.json", 1'000'000);
  ASSERT_TRUE(bytes);
  Json file = *ParseJson(*bytes, "keys.cases.json");
  std::map<std::string, std::string> materials;
  for (const Json& item : file["cases"]) {
    SCOPED_TRACE(item["name"].get<std::string>());
    auto key = PublicKey::From(item["key"]);
    EXPECT_EQ(key.has_value(), item.value("usable", true));
    if (!key) continue;
    std::string signature = *FromHex(item["sig"].get<std::string>());
    EXPECT_EQ(key->Verifies(file["message"].get<std::string>(), signature), item["verifies"].get<bool>());
    EXPECT_FALSE(key->Verifies("another message", signature));
    EXPECT_FALSE(key->Verifies(file["message"].get<std::string>(), ""));
    // However it is spelled, one key is one key.
    auto [known, is_first] = materials.emplace(item["material"].get<std::string>(), key->material());
    EXPECT_EQ(known->second, key->material());
  }
}

// RFC 8032, 7.1, TEST 2.
TEST(Signatures, VerifyEd25519OfTheStandard) {
  Json json{{"keytype", "ed25519"},
            {"scheme", "ed25519"},
            {"keyval", {{"public", "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"}}}};
  auto key = PublicKey::From(json);
  ASSERT_TRUE(key);
  std::string signature = *FromHex(
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
      "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  EXPECT_TRUE(key->Verifies("\x72", signature));
  EXPECT_FALSE(key->Verifies("\x73", signature));
}

TEST(SigningKey, SignsWhatItsPublicPartVerifiesAndSurvivesPem) {
  auto key = SigningKey::Make();
  ASSERT_TRUE(key);
  auto pem = key->ToPem();
  ASSERT_TRUE(pem);
  auto read = SigningKey::FromPem(*pem, "test");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->KeyId(), key->KeyId());
  auto signature = read->Sign("message");
  ASSERT_TRUE(signature);
  EXPECT_TRUE(PublicKey::From(key->PublicPart())->Verifies("message", *signature));
  EXPECT_FALSE(PublicKey::From(SigningKey::Make()->PublicPart())->Verifies("message", *signature));
}

TEST(SigningKey, IsReadBackWithItsPassphraseOnly) {
  auto key = SigningKey::Make();
  auto pem = key->ToPem("correct horse");
  ASSERT_TRUE(pem);
  EXPECT_TRUE(pem->starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
  auto read = SigningKey::FromPem(*pem, "key.pem", "correct horse");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->KeyId(), key->KeyId());
  for (const char* wrong : {"", "battery staple"}) {
    auto refused = SigningKey::FromPem(*pem, "key.pem", wrong);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Usage);
    EXPECT_NE(refused.error().message.find("passphrase"), std::string::npos) << refused.error().message;
  }
}

TEST(SigningKey, RefusesWhatIsNoPrivateEd25519Key) {
  EXPECT_FALSE(SigningKey::FromPem("", "test"));
  EXPECT_FALSE(SigningKey::FromPem("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "test"));
}

}  // namespace
}  // namespace content
