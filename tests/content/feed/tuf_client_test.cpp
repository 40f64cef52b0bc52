#include "content/feed/tuf_client.h"

#include <gtest/gtest.h>

#include "tests/content/feed/fake_feed.h"

namespace content {
namespace {

using std::chrono::days;

class TufClientTest : public testing::Test {
 protected:
  TufClientTest() : clock(repository.published) {
    repository.PublishAll();
    EXPECT_TRUE(trusted.Save("root", repository.server.files["1.root.json"]));
  }

  // A new client each time, as if the program had been started again.
  Result<void> Refresh() {
    client.emplace(repository.server, trusted, clock, "");
    repository.server.requests.clear();
    return client->Refresh();
  }

  void ExpectRefused(const std::string& part_of_message, Error::Kind kind = Error::Kind::Denied) {
    auto result = Refresh();
    ASSERT_FALSE(result) << "was not refused";
    EXPECT_EQ(result.error().kind, kind);
    EXPECT_NE(result.error().message.find(part_of_message), std::string::npos) << result.error().message;
  }

  int64_t TrustedVersion(const std::string& role) {
    auto bytes = trusted.Load(role, kMostTargetsBytes);
    return bytes ? (*ParseJson(*bytes, role))["signed"]["version"].get<int64_t>() : 0;
  }

  FakeRepository repository;
  TrustedMemory trusted;
  FixedClock clock;
  std::optional<TufClient> client;
};

TEST_F(TufClientTest, FindsAndFetchesATarget) {
  auto refreshed = Refresh();
  ASSERT_TRUE(refreshed) << refreshed.error().message;
  auto file = client->Find("pref/13/head");
  ASSERT_TRUE(file) << file.error().message;
  auto bytes = client->Fetch("", "pref/13/head", *file);
  ASSERT_TRUE(bytes) << bytes.error().message;
  EXPECT_EQ(*bytes, "head of 13");
}

TEST_F(TufClientTest, AsksTwiceWhenNothingIsNew) {
  ASSERT_TRUE(Refresh());
  ASSERT_TRUE(Refresh());
  EXPECT_EQ(repository.server.requests, (std::vector<std::string>{"2.root.json", "timestamp.json"}));
}

TEST_F(TufClientTest, RefusesATargetWithOtherBytes) {
  repository.server.files[FakeRepository::HeadUrl("pref-13", "head of 13")] = "head of XX";
  ASSERT_TRUE(Refresh());
  auto bytes = client->Fetch("", "pref/13/head", *client->Find("pref/13/head"));
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().kind, Error::Kind::Denied);
}

TEST_F(TufClientTest, APrefecturesKeySpeaksForNoOther) {
  Json part = ShardPart("pref-13", "head of 13");
  part["targets"]["pref/14/head"] = part["targets"]["pref/13/head"];
  repository.Publish("pref-13", part);
  repository.meta.erase("pref-14.json");
  repository.PublishSnapshot();
  ASSERT_TRUE(Refresh());
  EXPECT_TRUE(client->Find("pref/13/head"));
  EXPECT_FALSE(client->Find("pref/14/head"));
}

TEST_F(TufClientTest, RefusesAForgedRole) {
  repository.Publish("timestamp",
                     TimestampPart(Json{{"snapshot.json", repository.snapshot_entry}}, repository.published),
                     {repository.Key("thief")});
  ExpectRefused("not signed");
  EXPECT_EQ(TrustedVersion("timestamp"), 0);
}

TEST_F(TufClientTest, RefusesAReplayedTimestampAndKeepsTheNewer) {
  std::string old = repository.server.files["timestamp.json"];
  repository.PublishTimestamp();
  ASSERT_TRUE(Refresh());
  repository.server.files["timestamp.json"] = old;
  ExpectRefused("older than");
  EXPECT_EQ(TrustedVersion("timestamp"), 2);
}

TEST_F(TufClientTest, TrustIsKeptEvenWhenTheContentFailsLater) {
  repository.PublishSnapshot();
  repository.server.files.erase("2.snapshot.json");
  auto result = Refresh();
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, Error::Kind::NotFound);
  EXPECT_EQ(TrustedVersion("timestamp"), 2);
}

TEST_F(TufClientTest, RefusesARoleThatVanishes) {
  ASSERT_TRUE(Refresh());
  repository.meta.erase("pref-14.json");
  repository.PublishSnapshot();
  ExpectRefused("vanished");
}

TEST_F(TufClientTest, RefusesARoleThatFalls) {
  repository.PublishHead("pref-13", "second");
  repository.PublishSnapshot();
  ASSERT_TRUE(Refresh());
  repository.versions["pref-13"] = 0;
  repository.PublishHead("pref-13", "first again");
  repository.PublishSnapshot();
  ExpectRefused("goes back");
}

TEST_F(TufClientTest, RecoversFromAFastForwardOnceTheKeysChange) {
  repository.versions["snapshot"] = 1'000'000;
  repository.versions["timestamp"] = 1'000'000;
  repository.PublishSnapshot();
  ASSERT_TRUE(Refresh());
  repository.versions["snapshot"] = 1;
  repository.versions["timestamp"] = 1;
  repository.PublishSnapshot();
  ExpectRefused("older than");
  repository.ReplaceKey("snapshot");
  repository.ReplaceKey("timestamp");
  repository.PublishRoot();
  repository.PublishSnapshot();
  auto result = Refresh();
  EXPECT_TRUE(result) << result.error().message;
}

TEST_F(TufClientTest, ANewRootNeedsTheOldKeysToo) {
  repository.ReplaceKey("root");
  repository.PublishRoot();
  ExpectRefused("not signed");
  EXPECT_EQ(TrustedVersion("root"), 1);
}

TEST_F(TufClientTest, ExpiredMetadataInstallsNothing) {
  clock.Set(repository.expires);
  ExpectRefused("expired");
  clock.Set(repository.expires - std::chrono::seconds(1));
  EXPECT_TRUE(Refresh());
}

TEST_F(TufClientTest, ExpiredLocalMetadataIsNotFatal) {
  ASSERT_TRUE(Refresh());
  clock.Set(repository.expires + days(1));
  repository.published = clock.Now();
  repository.expires = clock.Now() + days(30);
  repository.PublishAll();
  auto result = Refresh();
  EXPECT_TRUE(result) << result.error().message;
}

// The signed publication time is a floor: a clock that lost its battery does not make old metadata good
// again.
TEST_F(TufClientTest, AClockBeforeTheLastPublicationIsNotBelieved) {
  Instant beginning = repository.published;
  repository.published = beginning + days(29);
  repository.PublishTimestamp();
  clock.Set(repository.published);
  ASSERT_TRUE(Refresh());
  repository.expires = beginning + days(20);  // over by then
  repository.PublishTimestamp();
  clock.Set(*ParseInstant("1970-01-01T00:00:00Z"));
  ExpectRefused("expired");
}

TEST_F(TufClientTest, AnUntrustedLocalRootMakesNoRequest) {
  ASSERT_TRUE(trusted.Save("root", "{}"));
  auto result = Refresh();
  EXPECT_FALSE(result);
  EXPECT_TRUE(repository.server.requests.empty());
}

TEST_F(TufClientTest, ReadsNothingLongerThanItsLimit) {
  repository.server.files["timestamp.json"] += std::string(kMostTimestampBytes, ' ');
  ExpectRefused("too long", Error::Kind::Damaged);
}

TEST_F(TufClientTest, EveryCutOfEveryFileIsRefused) {
  for (auto& [name, bytes] : repository.server.files) {
    if (name == "1.root.json" || name.ends_with(".head")) continue;
    std::string whole = bytes;
    for (size_t length = 0; length < whole.size(); length += 7) {
      TrustedMemory fresh;
      ASSERT_TRUE(fresh.Save("root", repository.server.files["1.root.json"]));
      bytes = whole.substr(0, length);
      TufClient other(repository.server, fresh, clock, "");
      auto result = other.Refresh();
      EXPECT_FALSE(result && other.Find("pref/13/head") && other.Find("pref/14/head"))
          << name << " " << length;
    }
    bytes = whole;
  }
}

TEST_F(TufClientTest, FollowsAtMost32Roles) {
  std::map<std::string, RoleSigners> none;
  Json part = TargetsPart(none);
  auto chain = [&](int i) { return "link" + std::to_string(i); };
  auto delegate = [&](const std::string& name) {
    Json keys{{repository.Key("thief")->KeyId(), repository.Key("thief")->PublicPart()}};
    Json role{{"name", name},
              {"keyids", {repository.Key("thief")->KeyId()}},
              {"threshold", 1},
              {"terminating", false},
              {"paths", {"*"}}};
    part["delegations"] = Json{{"keys", keys}, {"roles", Json::array({role})}};
    return part;
  };
  repository.Publish("targets", delegate(chain(0)));
  for (int i = 0; i < 40; ++i)
    repository.Publish(chain(i), delegate(chain(i + 1)), {repository.Key("thief")});
  repository.PublishSnapshot();
  ASSERT_TRUE(Refresh());
  repository.server.requests.clear();
  auto file = client->Find("x");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().kind, Error::Kind::NotFound);
  EXPECT_EQ(repository.server.requests.size(), 31u);
}

}  // namespace
}  // namespace content
