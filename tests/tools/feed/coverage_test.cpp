#include "tools/feed/coverage.h"

#include <gtest/gtest.h>

#include "content/model/validate.h"
#include "tests/sync/workshop.h"

namespace tools {
namespace {

using content::Json;

Coverage In(const std::string& language, const std::vector<Json>& records) {
  for (Coverage& coverage : CoverageOf(records)) {
    if (coverage.language == language) return coverage;
  }
  return {};
}

Json Place() {
  Json place = {{"id", "place-a"},
                {"kind", "place"},
                {"name", {{"ja", "庭"}, {"en", "Garden"}, {"fr", "Jardin"}, {"de", "Garten"}}},
                {"summary", {{"ja", "静か"}, {"en", "Quiet"}, {"fr", "Calme"}}},
                {"description", {{"ja", "静かな庭です。"}, {"en", "It is quiet."}}},
                {"address", {{"ja", "金沢市"}, {"en", "Kanazawa"}}}};
  for (const char* language : {"en", "fr", "de"}) {
    place["translatedFrom"][language] = content::TranslationSourceHash(place);
  }
  return place;
}

TEST(Coverage, CountsWhatIsFreshStaleAndMissing) {
  Json place = Place();
  place["staleTranslations"]["fr"] = {"/summary"};
  const Coverage french = In("fr", {place});
  EXPECT_EQ(CoverageLine(french), "fr: 1 fresh, 1 stale, 1 missing");
  EXPECT_EQ(french.gaps,
            (std::vector<std::string>{"stale: place-a#/summary", "missing: place-a#/description"}));
  EXPECT_EQ(CoverageLine(In("en", {place})), "en: 4 fresh, 0 stale, 0 missing");
}

TEST(Coverage, WantsOnlyNamesWhereALanguageHasOnlyNames) {
  EXPECT_EQ(CoverageLine(In("de", {Place()})), "de: 1 fresh, 0 stale, 0 missing");
  EXPECT_EQ(CoverageLine(In("my", {Place()})), "my: 0 fresh, 0 stale, 1 missing");
}

TEST(Coverage, CallsEverythingStaleWhereTheJapaneseHasChanged) {
  Json place = Place();
  place["description"]["ja"] = "にぎやかな庭です。";
  EXPECT_EQ(CoverageLine(In("fr", {place})), "fr: 0 fresh, 2 stale, 1 missing");
}

TEST(Coverage, AsksForTheRecordsOfContentTreesAlone) {
  zenkoku_sync::Workshop workshop;
  auto library = content::Library::Open(workshop.disk, workshop.directory / "library");
  ASSERT_TRUE(library);
  ASSERT_TRUE(library->Put(Place(), "/srv/japan/places/place-a.json"));
  Json event = Place();
  event["id"] = "event-b";
  ASSERT_TRUE(library->Put(event, "/srv/events.csv#row 12"));
  const auto records = RecordsToTranslate(*library);
  ASSERT_TRUE(records) << records.error().message;
  ASSERT_EQ(records->size(), 1u);
  EXPECT_EQ((*records)[0]["id"], "place-a");
}

}  // namespace
}  // namespace tools
