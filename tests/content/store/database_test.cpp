#include "content/store/database.h"

#include <gtest/gtest.h>

#include "content/base/disk.h"
#include "tests/content/base/scratch_directory.h"

namespace content {
namespace {

Database Memory() {
  auto database = Database::InMemory();
  EXPECT_TRUE(database);
  EXPECT_TRUE(database->Script("CREATE TABLE item (key TEXT PRIMARY KEY, value)"));
  return *std::move(database);
}

// One value of the first row, as SQL prints it.
std::string Asked(Database& database, std::string_view sql, const std::vector<Database::Value>& values = {}) {
  std::string answer = "no row";
  auto asked = database.Each(sql, values, [&](const Row& row) -> Result<void> {
    answer = row.null(0) ? "NULL" : std::string(row.text(0));
    return {};
  });
  return asked ? answer : "error";
}

TEST(Database, KeepsEachTypeOfValue) {
  Database database = Memory();
  std::string bytes("a\0\xff", 3);
  std::string text("nul\0inside", 10);
  const std::vector<std::pair<std::string, Database::Value>> kValues = {
      {"null", nullptr}, {"integer", int64_t{1} << 62},   {"real", 0.5},
      {"text", text},    {"blob", Database::Blob{bytes}}, {"empty", std::string_view()}};
  for (const auto& [key, value] : kValues) {
    ASSERT_TRUE(database.Run("INSERT INTO item VALUES (?, ?)", {key, value})) << key;
  }
  auto type = [&](const std::string& key) {
    return Asked(database, "SELECT typeof(value) FROM item WHERE key = ?", {key});
  };
  for (const auto& [key, value] : kValues) EXPECT_EQ(type(key), key == "empty" ? "text" : key);
  EXPECT_EQ(Asked(database, "SELECT value FROM item WHERE key = 'null'"), "NULL");
  EXPECT_EQ(Asked(database, "SELECT value FROM item WHERE key = 'text'"), text);
  EXPECT_EQ(Asked(database, "SELECT value FROM item WHERE key = 'blob'"), bytes);
  auto numbers =
      database.Each("SELECT 4611686018427387904, 0.5, NULL", {}, [](const Row& row) -> Result<void> {
        EXPECT_EQ(row.integer(0), int64_t{1} << 62);
        EXPECT_DOUBLE_EQ(row.real(1), 0.5);
        EXPECT_TRUE(row.null(2));
        return {};
      });
  EXPECT_TRUE(numbers);
}

TEST(Database, AsksTheSameQuestionWithinItself) {
  Database database = Memory();
  for (const char* key : {"a", "b", "c"}) ASSERT_TRUE(database.Run("INSERT INTO item VALUES (?, 1)", {key}));
  constexpr char kAll[] = "SELECT key FROM item ORDER BY key";
  std::string seen;
  auto outer = database.Each(kAll, {}, [&](const Row& row) -> Result<void> {
    seen += row.text(0);
    return database.Each(kAll, {}, [&](const Row& inner) -> Result<void> {
      seen += inner.text(0);
      return {};
    });
  });
  EXPECT_TRUE(outer);
  EXPECT_EQ(seen, "aabcbabccabc");
}

TEST(Database, StopsAtTheVisitorsError) {
  Database database = Memory();
  int rows = 0;
  auto each = [&] {
    return database.Each("SELECT 1 UNION SELECT 2", {}, [&](const Row&) -> Result<void> {
      ++rows;
      return Error{Error::Kind::NotFound, "enough"};
    });
  };
  EXPECT_EQ(each().error().message, "enough");
  EXPECT_EQ(each().error().message, "enough");
  EXPECT_EQ(rows, 2);
}

TEST(Database, NamesTheFileAndTheQuestionInAnError) {
  Database database = Memory();
  auto error = database.Run("SELECT * FROM missing").error();
  EXPECT_EQ(error.kind, Error::Kind::Damaged);
  EXPECT_EQ(error.message, "database :memory:: SELECT * FROM missing: no such table: missing");
}

TEST(Database, OpensFilesWithAnyName) {
  ScratchDirectory scratch;
  for (const char* name : {"plain.db", "with space.db", "what?is#this%20.db", "石川.db", "a&mode=rw.db"}) {
    {
      auto database = Database::Open(scratch / name, Database::Mode::ReadWrite);
      ASSERT_TRUE(database) << name;
      ASSERT_TRUE(database->Script("CREATE TABLE item (key)")) << name;
    }
    auto database = Database::Open(scratch / name, Database::Mode::Immutable);
    ASSERT_TRUE(database) << name;
    EXPECT_EQ(Asked(*database, "SELECT count(*) FROM item"), "0") << name;
    EXPECT_EQ(database->Run("INSERT INTO item VALUES (1)").error().kind, Error::Kind::Denied) << name;
  }
}

TEST(Database, SaysWhatItCannotOpen) {
  ScratchDirectory scratch;
  EXPECT_EQ(Database::Open(scratch / "missing.db", Database::Mode::Immutable).error().kind,
            Error::Kind::NotFound);
  EXPECT_FALSE(Database::Open(scratch / "no/such/folder.db", Database::Mode::ReadWrite));
  SystemDisk disk;
  ASSERT_TRUE(disk.Write(scratch / "garbage.db", std::string(5000, 'x')));
  auto garbage = Database::Open(scratch / "garbage.db", Database::Mode::Immutable);
  EXPECT_TRUE(!garbage || !garbage->Run("SELECT * FROM sqlite_schema"));
}

TEST(Database, MovesWithItsStatements) {
  Database database = Memory();
  EXPECT_EQ(Asked(database, "SELECT count(*) FROM item"), "0");
  Database moved = std::move(database);
  EXPECT_EQ(Asked(moved, "SELECT count(*) FROM item"), "0");
  Database other = Memory();
  EXPECT_EQ(Asked(other, "SELECT count(*) FROM item"), "0");
  other = std::move(moved);
  EXPECT_EQ(Asked(other, "SELECT count(*) FROM item"), "0");
}

TEST(Transaction, HoldsOnlyWhenCommitted) {
  Database database = Memory();
  auto add_within = [&](const char* key, bool commit) {
    auto transaction = Transaction::Begin(database);
    ASSERT_TRUE(transaction);
    Transaction moved = *std::move(transaction);
    ASSERT_TRUE(database.Run("INSERT INTO item VALUES (?, 1)", {key}));
    if (commit) {
      ASSERT_TRUE(moved.Commit());
    }
  };
  add_within("lost", false);
  add_within("kept", true);
  EXPECT_EQ(Asked(database, "SELECT group_concat(key) FROM item"), "kept");
}

}  // namespace
}  // namespace content
