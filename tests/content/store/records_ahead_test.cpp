#include "content/store/records_ahead.h"

#include <gtest/gtest.h>

namespace content {
namespace {

std::string Bytes(const std::string& id) {
  return R"({"id":")" + id + R"(","kind":"planet","name":{"en":"One of many"}})";
}

TEST(RecordsAhead, GivesRecordsInTheirOrderAndHoldsFew) {
  RecordsAhead ahead;
  std::vector<std::string> given;
  auto take = [&](const RecordsAhead::Batch& batch) {
    for (const auto& record : batch) given.push_back(record->id);
    return !batch.empty();
  };
  std::vector<std::string> ids;
  for (size_t i = 0; i < RecordsAhead::kMostBatches + 3; ++i) {
    std::string a = "planet-" + std::to_string(i) + "a";
    std::string b = "planet-" + std::to_string(i) + "b";
    ids.insert(ids.end(), {a, b});
    bool full = i + 1 >= RecordsAhead::kMostBatches;
    EXPECT_EQ(take(ahead.Exchange({{a, Bytes(a)}, {b, Bytes(b)}})), full) << i;
  }
  while (take(ahead.Exchange({}))) continue;
  EXPECT_EQ(given, ids);
  EXPECT_TRUE(ahead.Exchange({}).empty());
}

TEST(RecordsAhead, AsksAboutEachRecord) {
  RecordsAhead ahead([](const std::string& id, const Json& record) -> Result<void> {
    if (id != "planet-b") return {};
    return Error{Error::Kind::Denied, record.at("kind").get<std::string>()};
  });
  ahead.Exchange({{"planet-a", Bytes("planet-a")}, {"planet-b", Bytes("planet-b")}});
  RecordsAhead::Batch batch = ahead.Exchange({});
  ASSERT_EQ(batch.size(), 2U);
  EXPECT_EQ(batch[0]->bytes, Bytes("planet-a"));
  EXPECT_EQ(batch[1].error().message, "planet");
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
