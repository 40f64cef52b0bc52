#include "sync/apply.h"

#include <gtest/gtest.h>

#include "content/feed/catalogue.h"
#include "tests/content/feed/fake_feed.h"
#include "tests/sync/workshop.h"

namespace zenkoku_sync {
namespace {

using content::Error;
using content::Generation;
using content::Head;
using content::Pack;
using content::Records;

// A shard's owner who signs whatever is put into the head: what the packs say is checked all the same.
class ApplyTest : public testing::Test {
 protected:
  ApplyTest() : generation(*Generation::Begin(disk, directory.path())) {}

  static Records One(const content::Json& record) {
    return {{record["id"].get<std::string>(), content::DumpJson(record)}};
  }

  Head HeadOf(const std::string& shard, const Records& records) {
    Pack pack;
    pack.shard = shard;
    pack.puts = records;
    std::string raw = content::EncodePack(pack);
    std::string frame = *content::Compress(raw);
    Head head;
    head.shard = shard;
    head.release = 1;
    head.records = records.size();
    head.root = content::MakeCatalogue(content::LeavesOf(records)).root;
    head.full = {content::Sha256Hex(frame), frame.size()};
    head.full_raw = raw.size();
    server.files[content::PackPath(head.full.sha256)] = frame;
    return head;
  }

  void ExpectRefused(const Head& head, Error::Kind kind) {
    auto applied = ApplyHead(FeedSource(server, ""), generation, head);
    ASSERT_FALSE(applied);
    EXPECT_EQ(applied.error().kind, kind) << applied.error().message;
  }

  content::ScratchDirectory directory;
  content::SystemDisk disk;
  content::FakeServer server;
  Generation generation;
};

TEST_F(ApplyTest, TakesAShardsOwnRecords) {
  Records records = One(Workshop::Place("place-a", "13", "A"));
  auto applied = ApplyHead(FeedSource(server, ""), generation, HeadOf("pref-13", records));
  ASSERT_TRUE(applied) << applied.error().message;
  EXPECT_EQ(*applied, 1u);
  EXPECT_EQ(*generation.Release("pref-13"), 1);
  server.requests.clear();
  EXPECT_EQ(*ApplyHead(FeedSource(server, ""), generation, HeadOf("pref-13", records)), 0u);
  EXPECT_TRUE(server.requests.empty());
}

TEST_F(ApplyTest, RefusesARecordOfAnotherPrefecture) {
  ExpectRefused(HeadOf("pref-13", One(Workshop::Place("place-a", "17", "A"))), Error::Kind::Denied);
}

TEST_F(ApplyTest, RefusesARecordUnderAnotherId) {
  Records records = One(Workshop::Place("place-a", "13", "A"));
  ExpectRefused(HeadOf("pref-13", {{"place-b", records["place-a"]}}), Error::Kind::Damaged);
}

TEST_F(ApplyTest, RefusesRecordsThatDoNotGiveTheRoot) {
  Head head = HeadOf("pref-13", One(Workshop::Place("place-a", "13", "A")));
  head.root = content::Sha256("another root");
  ExpectRefused(head, Error::Kind::Denied);
}

TEST_F(ApplyTest, RefusesAnotherShardsPack) {
  Head head = HeadOf("pref-17", One(Workshop::Place("place-a", "17", "A")));
  head.shard = "pref-13";
  ExpectRefused(head, Error::Kind::Damaged);
}

TEST_F(ApplyTest, RefusesAPackThatGrowsBeyondWhatTheHeadSays) {
  Head head = HeadOf("pref-13", One(Workshop::Place("place-a", "13", "A")));
  head.full_raw -= 1;
  ExpectRefused(head, Error::Kind::Damaged);
}

TEST_F(ApplyTest, DoesNotTrustTheHashesThatItKept) {
  Records records = One(Workshop::Place("place-a", "13", "A"));
  Head head = HeadOf("pref-13", records);
  ASSERT_TRUE(ApplyHead(FeedSource(server, ""), generation, head));
  ASSERT_TRUE(generation.Finish(*content::ParseInstant("2026-11-23T01:00:00Z")));
  {
    auto database = content::Database::Open(directory / "content-1.db", content::Database::Mode::ReadWrite);
    ASSERT_TRUE(database->Run("UPDATE shard SET buckets = zeroblob(256 * 32)"));
  }
  generation = *Generation::Begin(disk, directory.path());
  EXPECT_NE(generation.Held("pref-13")->root(), head.root);
  server.requests.clear();
  EXPECT_EQ(*ApplyHead(FeedSource(server, ""), generation, head), 0u);
  EXPECT_TRUE(server.requests.empty()) << "the records are right: nothing is fetched";
  EXPECT_EQ(generation.Held("pref-13")->root(), head.root);
}

TEST_F(ApplyTest, DoesNotTryOnWhenTheNetworkIsGone) {
  class Gone final : public content::Transport {
   public:
    content::Result<std::string> Get(const std::string&, uint64_t) override {
      ++requests;
      return Error{Error::Kind::Unreachable, "no network"};
    }
    int requests = 0;
  };
  Records records = One(Workshop::Place("place-a", "13", "A"));
  ASSERT_TRUE(ApplyHead(FeedSource(server, ""), generation, HeadOf("pref-13", records)));
  Head head = HeadOf("pref-13", One(Workshop::Place("place-b", "13", "B")));
  head.release = 2;
  head.deltas = {{1, {content::Sha256Hex("delta"), 1}}};
  Gone gone;
  auto applied = ApplyHead(FeedSource(gone, ""), generation, head);
  ASSERT_FALSE(applied);
  EXPECT_EQ(applied.error().kind, Error::Kind::Unreachable);
  EXPECT_EQ(gone.requests, 1);
}

}  // namespace
}  // namespace zenkoku_sync
