#include <gtest/gtest.h>

#include <filesystem>

#include "content/feed/shard.h"
#include "content/store/places.h"
#include "tests/sync/feed_server.h"
#include "tests/sync/forger.h"
#include "tests/sync/program.h"
#include "tests/sync/workshop.h"

namespace zenkoku_sync {
namespace {

using content::Json;

// Every attack that the specification of The Update Framework names (1.0, section 1.5.2), on the program as
// it is shipped. "Extraneous dependencies" has no counterpart here: records install nothing.
class AttacksTest : public testing::Test, public Workshop {
 protected:
  // The kiosk shows "B" of release 1; the feed holds "B2".
  void SetUp() override {
    clock.Set(content::SystemClock().Now());  // the program's own
    Add(Place("place-b", "17", "B"));
    MustPublish();
    MustRound();
    std::filesystem::copy(directory / "feed", directory / "first", std::filesystem::copy_options::recursive);
    Add(Place("place-b", "17", "B2"));
    MustPublish();
    forger.emplace(*this);
  }

  int Run(const std::vector<std::string>& feeds) {
    std::vector<std::string> words{"--cache", cache(), "--once"};
    for (const std::string& feed : feeds) words.insert(words.end(), {"--feed", feed});
    Program program(words, directory / "said");
    int code = program.Wait();
    said = program.said();
    return code;
  }
  int Run() { return Run({feed_url()}); }
  std::string feed_url() const { return "file://" + directory.path() + "/feed"; }

  std::string NameShown() {
    auto opened = content::Cache::Open(cache());
    return opened ? content::In(content::PlaceWithId(*opened, "place-b")->record.name, "en")
                  : opened.error().message;
  }
  void ExpectRefused(const std::string& reason, const std::string& name = "B") {
    EXPECT_EQ(Run(), 4) << said;
    EXPECT_NE(said.find(reason), std::string::npos) << said;
    EXPECT_EQ(NameShown(), name);
  }
  void ExpectUpdated() {
    EXPECT_EQ(Run(), 0) << said;
    EXPECT_EQ(NameShown(), "B2");
  }
  void CopyFeed(const std::string& from, const std::string& to) {
    std::filesystem::remove_all(directory / to);
    std::filesystem::copy(directory / from, directory / to, std::filesystem::copy_options::recursive);
  }

  std::optional<Forger> forger;
  std::string said;
};

TEST_F(AttacksTest, ArbitraryInstallation) {
  CopyFeed("feed", "honest");
  Json timestamp = forger->Part("timestamp", 2);
  forger->Write("timestamp", timestamp, 3, forger->Own());
  ExpectRefused("timestamp.json: not signed by 1 of its keys");
  CopyFeed("honest", "feed");
  ExpectUpdated();
}

TEST_F(AttacksTest, EndlessData) {
  CopyFeed("feed", "honest");
  Write("metadata/timestamp.json", Read("metadata/timestamp.json") + std::string(50'000'000, ' '));
  ExpectRefused("timestamp.json: longer than 16384 bytes");
  CopyFeed("honest", "feed");
  ExpectUpdated();
}

// A thief of the server's keys makes the version numbers leap; the owner changes the keys.
TEST_F(AttacksTest, FastForward) {
  CopyFeed("feed", "honest");
  constexpr int64_t kFar = 1'000'000;
  forger->Announce({}, kFar);
  ExpectUpdated();
  CopyFeed("honest", "feed");
  ExpectRefused("version 2 is older than the 1000000 seen before", "B2");

  auto new_key = *content::SigningKey::Make();
  Json root = forger->Part("root", 1);
  root["keys"][new_key.KeyId()] = new_key.PublicPart();
  root["roles"]["snapshot"]["keyids"] = {new_key.KeyId()};
  root["roles"]["timestamp"]["keyids"] = {new_key.KeyId()};
  forger->Write("root", root, 2, forger->Stolen("root"));
  Json timestamp = forger->Part("timestamp", 2);
  timestamp["meta"]["snapshot.json"] = forger->Write("snapshot", forger->Part("snapshot", 2), 3, {&new_key});
  forger->Write("timestamp", timestamp, 3, {&new_key});
  EXPECT_EQ(Run(), 0) << said;
  EXPECT_EQ(NameShown(), "B2");
}

// The network shows an old feed for ever. What it shows expires; what is installed stays.
TEST_F(AttacksTest, IndefiniteFreeze) {
  clock.Set(content::SystemClock().Now() - std::chrono::days(20));
  Workshop frozen;
  frozen.clock.Set(clock.Now());
  frozen.Add(Place("place-b", "17", "B"));
  frozen.MustPublish();
  frozen.MustRound();
  Program program(
      {"--cache", frozen.cache(), "--once", "--feed", "file://" + frozen.directory.path() + "/feed"},
      directory / "said");
  EXPECT_EQ(program.Wait(), 4);
  EXPECT_NE(program.said().find("timestamp.json: expired at "), std::string::npos) << program.said();
  EXPECT_EQ(frozen.InUse(), "content-1.db");
  frozen.clock.Set(content::SystemClock().Now());
  frozen.MustPublish();
  Program later(
      {"--cache", frozen.cache(), "--once", "--feed", "file://" + frozen.directory.path() + "/feed"},
      directory / "said");
  EXPECT_EQ(later.Wait(), 0) << later.said();
}

// One mirror lies, another is gone: the third is enough, in whatever order they are asked.
TEST_F(AttacksTest, MaliciousMirrorsPreventingUpdates) {
  CopyFeed("feed", "lying");
  ASSERT_TRUE(disk.Write(directory / "lying/metadata/timestamp.json", "{\"signed\":{},\"signatures\":[]}"));
  std::string lying = "file://" + directory.path() + "/lying";
  std::string gone = "file://" + directory.path() + "/gone";
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(Run({lying, gone, feed_url()}), 0) << said;
    EXPECT_EQ(NameShown(), "B2");
  }
  EXPECT_EQ(Run({lying, gone}), 4) << said;
  EXPECT_NE(said.find("/lying"), std::string::npos) << said;
}

// The newest timestamp and snapshot with an earlier release of one shard.
TEST_F(AttacksTest, MixAndMatch) {
  std::string right = Read("metadata/2.pref-17.json");
  Write("metadata/2.pref-17.json", Read("metadata/1.pref-17.json"));
  ExpectRefused("pref-17.json: not the bytes that snapshot.json names");
  Write("metadata/2.pref-17.json", right);
  ExpectUpdated();
}

TEST_F(AttacksTest, Rollback) {
  ExpectUpdated();
  std::string right = Read("metadata/timestamp.json");
  Write("metadata/timestamp.json", *disk.Read(directory / "first/metadata/timestamp.json", 100'000));
  ExpectRefused("version 1 is older than the 2 seen before", "B2");
  Write("metadata/timestamp.json", right);
  ExpectUpdated();
}

// The server's keys alone do not take a shard back to an earlier release either.
TEST_F(AttacksTest, RollbackOfOneRoleWithStolenServerKeys) {
  ExpectUpdated();
  std::string old = Read("metadata/1.pref-17.json");
  forger->Announce({{"pref-17", content::MetaEntry(1, old)}});
  ExpectRefused("goes back to version 1 of pref-17", "B2");
}

TEST_F(AttacksTest, KeyCompromiseBelowTheThresholdOfRoot) {
  Json root = forger->Part("root", 1);
  root["keys"][forger->own_key().KeyId()] = forger->own_key().PublicPart();
  root["roles"]["timestamp"]["keyids"] = {forger->own_key().KeyId()};
  content::Signers two = forger->Stolen("root");
  two.resize(2);
  forger->Write("root", root, 2, two);
  ExpectRefused("2.root.json: not signed by 3 of its keys");
  std::filesystem::remove(directory / "feed/metadata/2.root.json");
  ExpectUpdated();
}

TEST_F(AttacksTest, KeyCompromiseBelowTheThresholdOfTargets) {
  Json targets = forger->Part("targets", 1);
  content::Signers one = forger->Stolen("targets");
  one.resize(1);
  forger->Announce({{"targets", forger->Write("targets", targets, 2, one)}});
  ExpectRefused("targets.json: not signed by 2 of its keys");
}

// Tokyo's key and the server's, both stolen, cannot say a word for Ishikawa.
TEST_F(AttacksTest, KeyCompromiseOfAnotherPrefecture) {
  Json part = forger->Part("pref-17", 2);
  forger->Announce({{"pref-17", forger->Write("pref-17", part, 3, forger->Stolen("pref-13"))}});
  ExpectRefused("pref-17.json: not signed by 1 of its keys");
}

TEST_F(AttacksTest, KeyCompromiseOfTheTimestampAlone) {
  Json timestamp = forger->Part("timestamp", 2);
  timestamp["meta"]["snapshot.json"] =
      forger->Write("snapshot", forger->Part("snapshot", 2), 3, forger->Stolen("timestamp"));
  forger->Write("timestamp", timestamp, 3, forger->Stolen("timestamp"));
  ExpectRefused("snapshot.json: not signed by 1 of its keys");
}

// Each file is genuine, and not the one that was asked for.
TEST_F(AttacksTest, WrongSoftware) {
  auto head_of = [&](const std::string& prefecture) {
    for (const auto& entry :
         std::filesystem::directory_iterator(directory / "feed/targets/pref/" + prefecture)) {
      if (prefecture == "13" ||
          Read("targets/pref/17/" + entry.path().filename().string()).find("\"release\":2") !=
              std::string::npos)
        return "targets/pref/" + prefecture + "/" + entry.path().filename().string();
    }
    return std::string();
  };
  std::string right = Read(head_of("17"));
  std::string path = head_of("17");
  Write(path, Read(head_of("13")));
  EXPECT_EQ(Run(), 4) << said;
  EXPECT_EQ(NameShown(), "B");
  Write(path, right);
  ExpectUpdated();
}

// Names that lead out of the cache, signed by whoever may sign them.
TEST_F(AttacksTest, PathTraversal) {
  CopyFeed("feed", "honest");
  Json targets = forger->Part("targets", 1);
  Json role = targets["delegations"]["roles"][0];
  for (const char* name : {"../../escaped", "/tmp/zenkoku-escaped", "..\\escaped", "pref-13/../../escaped"}) {
    role["name"] = name;
    targets["delegations"]["roles"].push_back(role);
  }
  Json entry = forger->Write("targets", targets, 2, forger->Stolen("targets"));
  forger->Announce({{"targets", entry}, {"../../escaped", content::MetaEntry(1, "{}")}});
  Run();

  // A head that names its pack so.
  CopyFeed("honest", "feed");
  Json part = forger->Part("pref-17", 2);
  std::string head =
      "{\"format\":1,\"client\":1,\"shard\":\"pref-17\",\"release\":9,\"full\":{\"sha256\":"
      "\"../../../../escaped\",\"length\":1,\"raw\":1}}";
  std::string hash = content::Sha256Hex(head);
  part["targets"] = Json{{"pref/17/head", {{"length", head.size()}, {"hashes", {{"sha256", hash}}}}}};
  Write("targets/pref/17/" + hash + ".head", head);
  entry = forger->Write("targets", targets, 2, forger->Stolen("targets"));
  forger->Announce({{"targets", entry},
                    {"../../escaped", content::MetaEntry(1, "{}")},
                    {"pref-17", forger->Write("pref-17", part, 3, forger->Stolen("pref-17"))}},
                   4);
  ExpectRefused("pref/17/head", NameShown());

  for (const auto& file : std::filesystem::recursive_directory_iterator(directory.path())) {
    EXPECT_EQ(file.path().filename().string().find("escaped"), std::string::npos) << file.path();
  }
  EXPECT_FALSE(disk.Exists("/tmp/zenkoku-escaped"));
}

// One byte a second, for as long as one listens. The test waits for the program's own patience of 30 s.
TEST_F(AttacksTest, SlowRetrieval) {
  FeedServer slow(directory / "feed");
  slow.misbehave = [](const FeedServer::Request& request, FeedServer::Answer& answer) {
    if (request.path.ends_with(".snapshot.json")) answer.pause = std::chrono::seconds(1);
  };
  EXPECT_EQ(Run({slow.url()}), 3) << said;
  EXPECT_NE(said.find("offline, old content kept: "), std::string::npos) << said;
  EXPECT_EQ(NameShown(), "B");
  // An honest server brings the update all the same.
  ExpectUpdated();
}

}  // namespace
}  // namespace zenkoku_sync
