#include "content/feed/tuf_metadata.h"

#include <gtest/gtest.h>

#include "tests/content/feed/fake_feed.h"

namespace content {
namespace {

Instant Later() {
  return *ParseInstant("2027-01-01T00:00:00Z");
}

Envelope Signed(const Json& part) {
  return Envelope{part, "", {}};
}

TEST(ParseEnvelope, RefusesWhatHostileFilesHold) {
  for (const char* bytes :
       {"", "[]", "{}", R"({"signed":{}})", R"({"signatures":[]})", R"({"signed":[],"signatures":[]})",
        R"({"signed":{"a":1.5},"signatures":[]})", R"({"signed":{"a":1,"a":1},"signatures":[]})",
        R"({"signed":{},"signatures":[{"keyid":"k","sig":""},{"keyid":"k","sig":""}]})",
        R"({"signed":{},"signatures":[{"keyid":"k"}]})", R"({"signed":{},"signatures":[3]})"}) {
    EXPECT_FALSE(ParseEnvelope(bytes, "test")) << bytes;
  }
  EXPECT_TRUE(ParseEnvelope(R"({"signed":{},"signatures":[{"keyid":"k","sig":"not hexadecimal"}]})", "test"));
}

TEST(Verified, CountsKeysAndNotKeyIds) {
  auto one = SigningKey::Make();
  auto two = SigningKey::Make();
  std::string message = "{}";
  Keys keys;
  for (const char* id : {"a", "b"})
    keys[id] = std::make_shared<const PublicKey>(*PublicKey::From(one->PublicPart()));
  keys["c"] = std::make_shared<const PublicKey>(*PublicKey::From(two->PublicPart()));
  Envelope envelope{Json::object(), message, {{"a", *one->Sign(message)}, {"b", *one->Sign(message)}}};
  EXPECT_TRUE(Verified(envelope, keys, {{"a", "b", "c"}, 1}));
  EXPECT_FALSE(Verified(envelope, keys, {{"a", "b", "c"}, 2}));
  envelope.signatures.push_back({"c", "a bad signature"});
  EXPECT_FALSE(Verified(envelope, keys, {{"a", "b", "c"}, 2}));
  EXPECT_TRUE(Verified(envelope, keys, {{"a", "b", "c"}, 1}));
  envelope.signatures.back().bytes = *two->Sign(message);
  EXPECT_TRUE(Verified(envelope, keys, {{"a", "b", "c"}, 2}));
  EXPECT_FALSE(Verified(envelope, keys, {{"a", "b"}, 2}));
}

TEST(MatchesHashes, ChecksEveryKnownOneAndNeedsOne) {
  std::string right = *FromHex(Sha256Hex("x"));
  EXPECT_TRUE(MatchesHashes("x", {{"sha256", right}}));
  EXPECT_TRUE(MatchesHashes("x", {{"sha256", right}, {"blake9", "?"}}));
  EXPECT_FALSE(MatchesHashes("x", {{"sha256", right}, {"sha512", std::string(64, '\0')}}));
  EXPECT_FALSE(MatchesHashes("x", {{"blake9", right}}));
  EXPECT_FALSE(MatchesHashes("x", {}));
}

TEST(ParseTargets, RefusesAMemberThatIsWrong) {
  FakeRepository repository;
  Json good = Dated(repository.Targets(), 1, Later());
  ASSERT_TRUE(ParseTargets(Signed(good), "test"));
  const std::pair<const char*, Json> wrong[] = {
      {"/_type", "root"},
      {"/version", 0},
      {"/version", "1"},
      {"/version", 1.0},
      {"/expires", "2027-01-01"},
      {"/expires", "2027-01-01T00:00:00+09:00"},
      {"/targets", Json::array()},
      {"/targets/x", Json{{"length", 1}, {"hashes", Json::object()}}},
      {"/targets/x", Json{{"length", -1}, {"hashes", {{"sha256", "ab"}}}}},
      {"/delegations", Json::array()},
      {"/delegations/roles/0/name", "root"},
      {"/delegations/roles/0/name", "snapshot"},
      {"/delegations/roles/0/name", ""},
      {"/delegations/roles/0/name", "pref-14"},
      {"/delegations/roles/0/threshold", 0},
      {"/delegations/roles/0/terminating", "yes"},
      {"/delegations/roles/0/path_hash_prefixes", Json::array({"b8"})},
      {"/delegations/roles/0/paths", "pref/13/*"},
      {"/delegations/keys", 3},
  };
  for (const auto& [pointer, value] : wrong) {
    Json part = good;
    part[Json::json_pointer(pointer)] = value;
    EXPECT_FALSE(ParseTargets(Signed(part), "test")) << pointer << " " << value;
  }
}

TEST(ParseTargets, ForAnotherSpecificationIsNotMisread) {
  FakeRepository repository;
  Json part = Dated(repository.Targets(), 1, Later());
  for (const char* version : {"1.0", "1.0.31", "1.999"}) {
    part["spec_version"] = version;
    EXPECT_TRUE(ParseTargets(Signed(part), "test")) << version;
  }
  for (const char* version : {"2.0.0", "10.0", "1", "1.", "", "one"}) {
    part["spec_version"] = version;
    auto targets = ParseTargets(Signed(part), "test");
    ASSERT_FALSE(targets) << version;
    EXPECT_EQ(targets.error().kind, Error::Kind::Unsupported);
  }
}

TEST(ParseRoot, NeedsTheFourRoles) {
  FakeRepository repository;
  Json good = Dated(repository.Root(), 1, Later());
  ASSERT_TRUE(ParseRoot(Signed(good), "test"));
  for (const char* role : {"root", "targets", "snapshot", "timestamp"}) {
    Json part = good;
    part["roles"].erase(role);
    EXPECT_FALSE(ParseRoot(Signed(part), "test")) << role;
  }
}

}  // namespace
}  // namespace content
