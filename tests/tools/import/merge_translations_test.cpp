#include "tools/import/merge_translations.h"

#include <gtest/gtest.h>

#include "content/model/validate.h"
#include "tests/content/base/failing_disk.h"
#include "tests/tools/import/translated_tree.h"

namespace tools {
namespace {

using content::Json;

using MergeTranslations = TranslatedTree;

TEST_F(MergeTranslations, PutsTextsIntoTheirMapsAndStampsThem) {
  WritePo("fr", Message("place-a#/name", "Garden", "Jardin"));
  WritePo("ko", Message("place-a#/summary", "静かな庭", "조용한 정원"));
  Imported("japan");
  const Json place = Record("place-a");
  EXPECT_EQ(place["name"]["fr"], "Jardin");
  EXPECT_EQ(place["summary"]["ko"], "조용한 정원");
  EXPECT_EQ(place["translatedFrom"]["ko"], content::TranslationSourceHash(place));
  EXPECT_EQ(place["translatedFrom"]["fr"], place["translatedFrom"]["en"]) << "as old as the English";
  EXPECT_FALSE(place.contains("staleTranslations"));
}

TEST_F(MergeTranslations, LeavesOutWhatIsEmptyOrObsolete) {
  WritePo("fr", Message("place-a#/name", "Garden", "") +
                    "#~ msgctxt \"place-a#/summary\"\n#~ msgid \"A quiet garden\"\n#~ msgstr \"Calme\"\n");
  Imported("japan");
  EXPECT_EQ(Record("place-a"), Place());
}

TEST_F(MergeTranslations, KeepsAndNamesWhatIsStale) {
  WritePo("fr", Message("place-a#/name", "Park", "Parc") + "#, fuzzy\n" +
                    Message("place-a#/summary", "A quiet garden", "Calme") +
                    Message("place-a#/description", "It is a quiet garden.", "C’est un jardin calme."));
  Imported("japan");
  const Json place = Record("place-a");
  EXPECT_EQ(place["name"]["fr"], "Parc");
  EXPECT_EQ(place["summary"]["fr"], "Calme");
  EXPECT_EQ(place["staleTranslations"], (Json{{"fr", {"/name", "/summary"}}}));
}

TEST_F(MergeTranslations, NotesWhatBelongsToNoText) {
  WritePo("fr", Message("place-gone#/name", "Gone", "Parti"));
  const ImportReport report = Imported("japan");
  ASSERT_EQ(report.notes.size(), 1u);
  EXPECT_TRUE(report.notes[0].ends_with(
      "translations/fr/places.po:5: place-gone#/name is no text of the tree any more"))
      << report.notes[0];
}

TEST_F(MergeTranslations, RefusesWhatNobodyCouldMeanAndWritesNothing) {
  const auto expect_refused = [&](const std::string& reason) {
    const auto report = Import("japan");
    ASSERT_FALSE(report) << reason;
    EXPECT_NE(report.error().message.find(reason), std::string::npos) << report.error().message;
    EXPECT_EQ(Count(), 0u);
    std::filesystem::remove_all(Path("japan/translations"));
  };
  Write("japan/translations/fr/places.po", "msgid \"\"\nmsgstr \"Language: de\\n\"\n");
  expect_refused("its header says \"Language: de\"");
  Write("japan/translations/fr/places.po", "msgctxt");
  expect_refused("places.po:1: ");
  Write("japan/translations/fr/places.txt", "");
  expect_refused("a translation is a .po file");
  WritePo("tlh", Message("place-a#/name", "Garden", "x"));
  expect_refused("translations/tlh: no language of translations");
  WritePo("fr", Message("place-a#/name", "Garden", "Jardin"));
  WritePo("fr", Message("place-a#/name", "Garden", "Parc"), "shops.po");
  expect_refused("place-a#/name is in ");
  Json place = Place();
  place["name"]["fr"] = "Jardin";
  WriteRecord(place);
  WritePo("fr", Message("place-a#/name", "Garden", "Jardin"));
  expect_refused("in the record too");
}

TEST_F(MergeTranslations, NeverCrashesOnARecordThatIsWrong) {
  WritePo("fr", Message("place-a#/name", "Garden", "Jardin"));
  for (const char* member : {"translatedFrom", "staleTranslations", "name"}) {
    Json place = Place();
    place[member] = "wrong";
    WriteRecord(place);
    static_cast<void>(Import("japan"));
  }
}

TEST_F(MergeTranslations, WritesNothingWhenTheDiskFails) {
  WritePo("fr", Message("place-a#/name", "Garden", "Jardin"));
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
  EXPECT_GT(failing, 6);
}

}  // namespace
}  // namespace tools
