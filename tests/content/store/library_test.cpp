#include "content/store/library.h"

#include <gtest/gtest.h>

#include "tests/content/base/failing_disk.h"
#include "tests/content/base/scratch_directory.h"
#include "tests/content/store/failing_vfs.h"
#include "tests/content/store/scratch_cache.h"

namespace content {
namespace {

Library OpenLibrary(Disk& disk, const std::string& directory) {
  auto library = Library::Open(disk, directory);
  Check(static_cast<bool>(library), library ? "" : library.error().message.c_str());
  return *std::move(library);
}

std::string All(Library& library) {
  auto records = library.Records();
  return records ? DumpJson(Json(*records)) : records.error().message;
}

class LibraryTest : public testing::Test {
 protected:
  SystemDisk disk_;
  ScratchDirectory scratch_;
};

TEST_F(LibraryTest, KeepsRecordsWholeAndInOrder) {
  Json place = MakeRecord("place", "place-b", {{"tomorrow", {1, {{"x", "石"}}}}});
  Json newer = MakeRecord("planet", "planet-a");
  {
    Library library = OpenLibrary(disk_, scratch_ / "library");
    EXPECT_TRUE(*library.Put(place, "places/b.json"));
    EXPECT_TRUE(*library.Put(newer, "planets/a.json"));
  }
  Library library = OpenLibrary(disk_, scratch_ / "library");
  EXPECT_EQ(*library.Records(), (std::vector<Json>{place, newer}));
  EXPECT_TRUE(library.blobs().Put("picture"));
}

TEST_F(LibraryTest, SaysWhetherARecordChanged) {
  Library library = OpenLibrary(disk_, scratch_.path());
  Json record = MakeRecord("place", "place-a");
  EXPECT_TRUE(*library.Put(record, "a.json"));
  EXPECT_FALSE(*library.Put(record, "a.json"));
  EXPECT_FALSE(*library.Put(record, "moved/a.json"));
  EXPECT_EQ(*library.IdsFrom("moved/"), std::vector<std::string>{"place-a"});
  record["category"] = "garden";
  EXPECT_TRUE(*library.Put(record, "moved/a.json"));
  EXPECT_TRUE(*library.Remove("place-a"));
  EXPECT_FALSE(*library.Remove("place-a"));
  EXPECT_TRUE(library.Records()->empty());
}

TEST_F(LibraryTest, FindsIdsByWhereTheyCameFrom) {
  Library library = OpenLibrary(disk_, scratch_.path());
  for (const auto& [id, origin] : {std::pair{"place-a", "tree/a.json"},
                                   {"place-b", "tree/b.json"},
                                   {"place-c", "tree2/c.json"},
                                   {"place-d", "石川.csv:2"},
                                   {"place-e", "%.csv"}}) {
    ASSERT_TRUE(library.Put(MakeRecord("place", id), origin));
  }
  EXPECT_EQ(*library.IdsFrom("tree/"), (std::vector<std::string>{"place-a", "place-b"}));
  EXPECT_EQ(*library.IdsFrom("石"), std::vector<std::string>{"place-d"});
  EXPECT_EQ(*library.IdsFrom("%"), std::vector<std::string>{"place-e"});
  EXPECT_EQ(library.IdsFrom("")->size(), 5u);
  EXPECT_TRUE(library.IdsFrom("x")->empty());
}

TEST_F(LibraryTest, RefusesWhatHasNoIdOrKind) {
  Library library = OpenLibrary(disk_, scratch_.path());
  for (const char* text : {"null", "[]", "{}", R"({"id":3,"kind":"place"})", R"({"id":"","kind":"place"})",
                           R"({"id":"place-a"})"}) {
    auto put = library.Put(Json::parse(text), "row 7");
    ASSERT_FALSE(put) << text;
    EXPECT_EQ(put.error().message, "put a record from row 7 into the library: it has no id or no kind");
  }
}

TEST_F(LibraryTest, TakesManyPutsInOneTransaction) {
  Library library = OpenLibrary(disk_, scratch_.path());
  {
    auto transaction = Transaction::Begin(library.database());
    ASSERT_TRUE(transaction);
    ASSERT_TRUE(library.Put(MakeRecord("place", "place-a"), "a"));
    ASSERT_TRUE(library.Put(MakeRecord("place", "place-b"), "b"));
  }
  EXPECT_TRUE(library.Records()->empty()) << "the transaction was not committed";
}

TEST_F(LibraryTest, RefusesFilesThatAreNotLibraries) {
  {
    auto database = Database::Open(scratch_ / "library.db", Database::Mode::ReadWrite);
    ASSERT_TRUE(database->Script("PRAGMA application_id = 7; CREATE TABLE x (y)"));
  }
  EXPECT_EQ(Library::Open(disk_, scratch_.path()).error().kind, Error::Kind::Damaged);
  {
    auto database = Database::Open(scratch_ / "library.db", Database::Mode::ReadWrite);
    ASSERT_TRUE(database->Script("PRAGMA application_id = 0x5a4b6c69; PRAGMA user_version = 99"));
  }
  EXPECT_EQ(Library::Open(disk_, scratch_.path()).error().kind, Error::Kind::Unsupported);
  ASSERT_TRUE(disk_.Write(scratch_ / "library.db", std::string(10000, 'x')));
  EXPECT_EQ(Library::Open(disk_, scratch_.path()).error().kind, Error::Kind::Damaged);
}

TEST_F(LibraryTest, ReportsADiskThatFailsWhileOpening) {
  FailingDisk failing(disk_, 1, FailingDisk::Afterwards::Works);
  EXPECT_FALSE(Library::Open(failing, scratch_ / "library"));
}

// The database's own writes do not go through Disk, so the fault is put below SQLite.
class FailingLibrary : public testing::TestWithParam<FailingVfs::Afterwards> {};

TEST_P(FailingLibrary, HoldsTheOldOrTheNewRecords) {
  SystemDisk disk;
  Json before = MakeRecord("place", "place-a", {{"padding", std::string(6000, 'o')}});
  Json after = MakeRecord("place", "place-a", {{"padding", std::string(15000, 'n')}});
  bool succeeded = false;
  for (int nth = 1; !succeeded; ++nth) {
    ASSERT_LT(nth, 1000);
    ScratchDirectory scratch;
    ASSERT_TRUE(OpenLibrary(disk, scratch.path()).Put(before, "before"));
    bool reported = false;
    {
      FailingVfs failing(nth, GetParam());
      auto library = Library::Open(disk, scratch.path());
      reported = !library || !library->Put(after, "after");
      succeeded = !failing.failed();
    }
    Library library = OpenLibrary(disk, scratch.path());
    std::string found = All(library);
    EXPECT_TRUE(found == DumpJson(Json::array({before})) || found == DumpJson(Json::array({after})))
        << "operation " << nth << " failed and left " << found.substr(0, 100);
    EXPECT_TRUE(reported || found == DumpJson(Json::array({after})))
        << "operation " << nth << " was lost in silence";
    EXPECT_TRUE(*library.Put(MakeRecord("place", "place-b"), "next")) << "operation " << nth;
  }
}

TEST_P(FailingLibrary, IsMadeWholeOrNotAtAll) {
  SystemDisk disk;
  bool succeeded = false;
  for (int nth = 1; !succeeded; ++nth) {
    ASSERT_LT(nth, 1000);
    ScratchDirectory scratch;
    {
      FailingVfs failing(nth, GetParam());
      static_cast<void>(Library::Open(disk, scratch.path()));
      succeeded = !failing.failed();
    }
    Library library = OpenLibrary(disk, scratch.path());
    EXPECT_EQ(All(library), "[]") << "operation " << nth;
  }
}

INSTANTIATE_TEST_SUITE_P(Disks, FailingLibrary,
                         testing::Values(FailingVfs::Afterwards::Works, FailingVfs::Afterwards::StaysDead));

}  // namespace
}  // namespace content
