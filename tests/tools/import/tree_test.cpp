#include <gtest/gtest.h>

#include "tests/content/base/failing_disk.h"
#include "tests/tools/import/scratch_library.h"

namespace tools {
namespace {

using content::Json;

constexpr std::string_view kGarden =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 10"><rect width="12" height="10" fill="#466327"/></svg>)";

Json Place(const std::string& id) {
  return {{"id", id},
          {"kind", "place"},
          {"name", {{"ja", "庭園"}, {"en", "Garden"}}},
          {"prefectures", {"17"}},
          {"category", "garden"},
          {"summary", {{"ja", "静かな庭"}}},
          {"description", {{"ja", "静かな庭です。"}}},
          {"sources", {{{"name", "石川県"}, {"licence", "CC-BY-4.0"}, {"checked", "2026-11-24"}}}}};
}

class TreeImport : public ScratchLibrary {
 protected:
  void WritePlace(const Json& place) {
    Write("japan/places/" + place.at("id").get<std::string>() + ".json", place.dump(2));
  }
};

TEST_F(TreeImport, BringsRecordsIn) {
  WritePlace(Place("place-a"));
  WritePlace(Place("place-b"));
  const ImportReport report = Imported("japan");
  EXPECT_EQ(report.records, 2);
  EXPECT_EQ(report.changed, 2);
  EXPECT_EQ(Record("place-a"), Place("place-a"));
}

TEST_F(TreeImport, ChangesNothingTheSecondTime) {
  WritePlace(Place("place-a"));
  Imported("japan");
  const ImportReport again = Imported("japan");
  EXPECT_EQ(again.records, 1);
  EXPECT_EQ(again.changed, 0);
  EXPECT_EQ(again.removed, 0);
}

TEST_F(TreeImport, RemovesWhatTheTreeNoLongerHas) {
  WritePlace(Place("place-a"));
  WritePlace(Place("place-b"));
  Imported("japan");
  std::filesystem::remove(Path("japan/places/place-a.json"));
  EXPECT_EQ(Imported("japan").removed, 1);
  EXPECT_TRUE(Record("place-a").is_null());
  EXPECT_FALSE(Record("place-b").is_null());
}

TEST_F(TreeImport, LeavesOtherSourcesAlone) {
  WritePlace(Place("place-a"));
  Imported("japan");
  Write("japan2/places/place-c.json", Place("place-c").dump());
  EXPECT_EQ(Imported("japan2").removed, 0);
  EXPECT_EQ(Imported("japan").removed, 0);
  EXPECT_EQ(Count(), 2u);
}

TEST_F(TreeImport, WritesNothingWhenOneRecordIsWrong) {
  WritePlace(Place("place-a"));
  Json wrong = Place("place-b");
  wrong["geo"] = {{"latitude", 95}, {"longitude", 136}};
  WritePlace(wrong);
  const auto report = Import("japan");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().kind, content::Error::Kind::Damaged);
  EXPECT_TRUE(report.error().message.starts_with(Path("japan/places/place-b.json") +
                                                 ": error: place-b: /geo/latitude: 95"))
      << report.error().message;
  EXPECT_EQ(Count(), 0u);
}

// Open data may leave it out; who writes for the kiosk may not.
TEST_F(TreeImport, WantsAnEnglishName) {
  Json place = Place("place-a");
  place["name"].erase("en");
  WritePlace(place);
  const auto report = Import("japan");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().message,
            Path("japan/places/place-a.json") + ": error: place-a: /name/en: is missing");
}

TEST_F(TreeImport, NamesTheFileThatIsNotJson) {
  Write("japan/places/place-a.json", "{");
  const auto report = Import("japan");
  ASSERT_FALSE(report);
  EXPECT_NE(report.error().message.find("place-a.json"), std::string::npos) << report.error().message;
}

TEST_F(TreeImport, RefusesAFileThatIsNotNamedAfterItsRecord) {
  Write("japan/places/place-b.json", Place("place-a").dump());
  EXPECT_FALSE(Import("japan"));
}

TEST_F(TreeImport, RefusesARecordInTheFolderOfAnotherKind) {
  Write("japan/shops/place-a.json", Place("place-a").dump());
  EXPECT_FALSE(Import("japan"));
}

TEST_F(TreeImport, RefusesAFolderThatItDoesNotKnow) {
  WritePlace(Place("place-a"));
  Write("japan/place/place-b.json", Place("place-b").dump());
  const auto report = Import("japan");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().kind, content::Error::Kind::Usage);
}

TEST_F(TreeImport, RefusesADirectoryThatIsNoTree) {
  Write("elsewhere/readme.md", "");
  EXPECT_FALSE(Import("elsewhere"));
  EXPECT_FALSE(Import("nowhere"));
}

TEST_F(TreeImport, TurnsPicturesIntoBlobs) {
  Write("japan/art/garden.svg", std::string(kGarden));
  Json place = Place("place-a");
  place["image"] = {{"file", "garden.svg"}, {"caption", {{"ja", "庭"}}}};
  WritePlace(place);
  Imported("japan");
  const Json image = Record("place-a").at("image");
  EXPECT_FALSE(image.contains("file"));
  EXPECT_EQ(image.at("encodingFormat"), "image/webp");
  EXPECT_EQ(image.at("width"), 12);
  EXPECT_EQ(image.at("height"), 10);
  EXPECT_EQ(image.at("caption").at("ja"), "庭");
  EXPECT_TRUE(library_->blobs().Has(image.at("blob")));
}

TEST_F(TreeImport, SharesOneBlobBetweenRecords) {
  Write("japan/art/one.svg", std::string(kGarden));
  Write("japan/art/two.svg", std::string(kGarden));
  Json a = Place("place-a");
  a["image"]["file"] = "one.svg";
  Json b = Place("place-b");
  b["image"]["file"] = "two.svg";
  WritePlace(a);
  WritePlace(b);
  Imported("japan");
  EXPECT_EQ(Record("place-a").at("image"), Record("place-b").at("image"));
}

TEST_F(TreeImport, RefusesAPictureThatIsNotThere) {
  Json place = Place("place-a");
  place["image"]["file"] = "garden.svg";
  WritePlace(place);
  const auto report = Import("japan");
  ASSERT_FALSE(report);
  EXPECT_NE(report.error().message.find("art/garden.svg"), std::string::npos) << report.error().message;
  EXPECT_EQ(Count(), 0u);
}

TEST_F(TreeImport, RefusesAPictureOutsideTheTree) {
  Write("japan/secret.svg", std::string(kGarden));
  Json place = Place("place-a");
  place["image"]["file"] = "../secret.svg";
  WritePlace(place);
  EXPECT_FALSE(Import("japan"));
}

// Whatever fails of the disk, the library is as before, and the next import is whole.
TEST_F(TreeImport, WritesNothingWhenTheDiskFails) {
  Write("japan/art/garden.svg", std::string(kGarden));
  Json place = Place("place-a");
  place["image"]["file"] = "garden.svg";
  WritePlace(place);
  int failing = 1;
  for (bool failed = true; failed; ++failing) {
    content::FailingDisk disk(disk_, failing, content::FailingDisk::Afterwards::StaysDead);
    auto library = content::Library::Open(disk_, Path("library-" + std::to_string(failing)));
    ASSERT_TRUE(library) << library.error().message;
    const auto report = ImportSource(disk, *library, Path("japan"), "", {});
    failed = disk.failed();
    EXPECT_EQ(static_cast<bool>(report), !failed) << failing;
    EXPECT_EQ(library->Records()->size(), failed ? 0u : 1u) << failing;
  }
  EXPECT_GT(failing, 4);
}

// The repository's own content is a tree that can be imported at any time.
TEST_F(TreeImport, TakesTheAuthoredContent) {
  if (!std::filesystem::exists(SOURCE_DIR "/content/japan")) GTEST_SKIP() << "no content here";
  const auto report = ImportSource(disk_, *library_, SOURCE_DIR "/content/japan", "", {});
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_GT(report->records, 0);
  EXPECT_EQ(report->records, report->changed);
}

}  // namespace
}  // namespace tools
