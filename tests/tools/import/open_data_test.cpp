// Every file of open data that there is, through the whole import: rows in, records out, repairs and
// refusals, held against a table. lists/ holds the drift of other municipalities, made up, a few rows each;
// the shared folder beside the checkout real files, where it is at hand. When a table is wrong, the test
// writes the right one to the path it names.

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "tests/tools/import/scratch_library.h"

namespace tools {
namespace {

constexpr const char* kLists = SOURCE_DIR "/tests/tools/import/lists";
constexpr const char* kListsTable = SOURCE_DIR "/tests/tools/import/lists.expected";
constexpr const char* kOpenData = SOURCE_DIR "/../shared/data";
constexpr const char* kOpenDataTable = SOURCE_DIR "/tests/tools/import/open_data.expected";

// What the licence notes of some publishers add.
std::string NoteFor(const std::string& path) {
  content::Json note{{"name", "オープンデータ"},
                     {"licence", "CC-BY-4.0"},
                     {"attribution", "CC BY 4.0"},
                     {"checked", "2026-11-24"}};
  if (path.find("takamatsu_city") != std::string::npos) note["name"] = "高松市オープンデータ";
  if (path.find("yaizu_city") != std::string::npos) note["name"] = "焼津市オープンデータ";
  if (path.find("yamanashi_pref") != std::string::npos) note["name"] = "山梨県";
  if (path.find("国立博物館") != std::string::npos) note["municipality"] = "131067";
  if (path.find("文化財マップ") != std::string::npos)
    note["columns"] = {{"item4", "名称"}, {"item6", "文化財分類"}, {"item7", "種類"}, {"item8", "説明"}};
  return note.dump();
}

std::vector<std::string> FilesBelow(const std::string& directory) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory)) {
    const std::string ending = entry.path().extension();
    for (const char* taken : {".csv", ".txt", ".json", ".jsonld", ".geojson", ".ics", ".xlsx", ".topojson"}) {
      const bool provenance = entry.path().filename() == "PROVENANCE.txt";
      if (ending == taken && !provenance)
        files.push_back(std::filesystem::relative(entry.path(), directory).string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

class OpenData : public ScratchLibrary {
 protected:
  // One line of the table.
  std::string Row(const std::string& directory, const std::string& file) {
    const std::string below = "data/" + file;
    const auto bytes = disk_.Read(directory + "/" + file, 64U << 20U);
    if (!bytes) return file + " cannot be read";
    Write(below, *bytes);
    Write(below + ".source.json", NoteFor(file));
    auto library = content::Library::Open(disk_, Path("library of " + std::to_string(++libraries_)));
    if (!library) return library.error().message;
    std::ostringstream row;
    row << file << " | ";
    const auto report = ImportSource(disk_, *library, Path(below), Path("reports"), {});
    if (!report) {
      row << "refused" << report.error().message.substr(Path(below).size());
      return row.str();
    }
    const Tally& tally = report->tally;
    EXPECT_EQ(tally.records + tally.left_out, tally.items) << file << ": a row has vanished";
    row << tally.items << " in, " << tally.records << " out, " << tally.repaired << " repairs, "
        << tally.not_taken << " cells not taken, " << tally.left_out << " left out";
    const auto again = ImportSource(disk_, *library, Path(below), "", {});
    EXPECT_TRUE(again && again->changed == 0 && again->removed == 0)
        << file << ": not the same a second time";
    return row.str();
  }

  void ExpectTable(const std::string& directory, const char* table, const std::string& name) {
    std::string actual;
    for (const std::string& file : FilesBelow(directory)) actual += Row(directory, file) + "\n";
    const auto expected = disk_.Read(table, 1U << 20U);
    if (expected && *expected == actual) return;
    const std::string right = testing::TempDir() + name;
    EXPECT_TRUE(disk_.Write(right, actual));
    ADD_FAILURE() << table << " is not what the import does; see " << right << "\n" << actual;
  }

 private:
  int libraries_ = 0;
};

TEST_F(OpenData, OfOtherMunicipalitiesIsTakenByTheTable) {
  ExpectTable(kLists, kListsTable, "lists.expected");
}

TEST_F(OpenData, OfTheSharedFolderIsTakenByTheTable) {
  if (!std::filesystem::exists(kOpenData)) GTEST_SKIP() << "no open data here";
  ExpectTable(kOpenData, kOpenDataTable, "open_data.expected");
}

}  // namespace
}  // namespace tools
