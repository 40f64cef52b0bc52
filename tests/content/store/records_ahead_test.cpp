#include "content/store/records_ahead.h"

#include <gtest/gtest.h>

namespace content {
namespace {

std::string Bytes(const std::string& id) {
  return R"({"id":")" + id + R"(","kind":"planet","name":{"en":"One of many"}})";
}

TEST(RecordsAhead, GivesRecordsOfTheCallBeforeInTheirOrder) {
  RecordsAhead ahead;
  EXPECT_TRUE(ahead.Exchange({{"planet-a", Bytes("planet-a")}, {"planet-b", Bytes("planet-b")}}).empty());
  RecordsAhead::Batch first = ahead.Exchange({{"planet-c", Bytes("planet-c")}});
  ASSERT_EQ(first.size(), 2U);
  EXPECT_EQ(first[0]->id, "planet-a");
  EXPECT_EQ(first[1]->id, "planet-b");
  EXPECT_EQ(first[1]->bytes, Bytes("planet-b"));
  RecordsAhead::Batch last = ahead.Exchange({});
  ASSERT_EQ(last.size(), 1U);
  EXPECT_EQ(last[0]->id, "planet-c");
  EXPECT_TRUE(ahead.Exchange({}).empty());
}

TEST(RecordsAhead, SaysOfEachRecordWhatIsWrongWithIt) {
  RecordsAhead ahead;
  ahead.Exchange({{"planet-a", "{"}, {"planet-b", Bytes("planet-a")}, {"planet-c", Bytes("planet-c")}});
  RecordsAhead::Batch batch = ahead.Exchange({});
  ASSERT_EQ(batch.size(), 3U);
  EXPECT_EQ(batch[0].error().kind, Error::Kind::Damaged);
  EXPECT_EQ(batch[1].error().kind, Error::Kind::Damaged);
  EXPECT_TRUE(batch[2]);
}

TEST(RecordsAhead, MayGoWhileARecordIsBeingPrepared) {
  RecordsAhead ahead;
  ahead.Exchange({{"planet-a", Bytes("planet-a")}});
}

}  // namespace
}  // namespace content
