#include <gtest/gtest.h>

#include "tests/tools/import/scratch_library.h"

namespace tools {
namespace {

using content::Json;

class JsonLdImport : public ScratchLibrary {
 protected:
  content::Result<ImportReport> ImportDocument(const std::string& bytes) {
    Write("a.jsonld", bytes);
    Write("a.jsonld.source.json",
          R"({"name": "x", "licence": "CC0-1.0", "attribution": "x", "checked": "2026-11-24"})");
    return Import("a.jsonld");
  }

  Json Only() { return library_->Records()->at(0); }
};

constexpr const char* kEvent = R"({
  "@context": "https://schema.org", "@type": ["Festival", "Event"], "@id": "https://example.jp/e/1",
  "name": [{"@language": "ja", "@value": "秋祭り"}, {"@language": "en-US", "@value": "Autumn festival"}],
  "startDate": "2026-11-28T10:00:00+09:00", "endDate": "2026-11-29T06:30:00Z",
  "location": {"@type": "Place", "name": "広場", "address": {"addressRegion": "石川県", "addressLocality": "金沢市"},
               "geo": {"latitude": 36.56, "longitude": "136.65"}},
  "organizer": {"name": "金沢市"}, "url": "https://example.jp/e/1", "image": "https://example.jp/a.jpg"})";

TEST_F(JsonLdImport, MakesAnEvent) {
  const auto report = ImportDocument(kEvent);
  ASSERT_TRUE(report) << report.error().message;
  const Json event = Only();
  EXPECT_EQ(event.at("name"), (Json{{"ja", "秋祭り"}, {"en", "Autumn festival"}}));
  EXPECT_EQ(event.at("startDate"), "2026-11-28");
  EXPECT_EQ(event.at("doorTime"), "10:00");
  EXPECT_EQ(event.at("endDate"), "2026-11-29");
  EXPECT_EQ(event.at("endTime"), "15:30");
  EXPECT_EQ(event.at("venue").at("ja"), "広場");
  EXPECT_EQ(event.at("prefectures"), Json{"17"});
  EXPECT_EQ(event.at("geo").at("longitude"), 136.65);
  EXPECT_EQ(event.at("organizer").at("ja"), "金沢市");
  EXPECT_FALSE(event.contains("image"));
}

TEST_F(JsonLdImport, MakesAPlaceFromAGraph) {
  const auto report = ImportDocument(R"({"@graph": [
    {"@type": "TouristAttraction", "name": "山中温泉", "alternateName": {"@language": "en", "@value": "Yamanaka Onsen"},
     "description": "渓谷の湯です。長く続きます。", "address": "石川県加賀市"},
    {"@type": "Hotel", "name": "宿"}]})");
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->records, 1);
  EXPECT_EQ(report->notes, std::vector<std::string>{"entry 2: left out, lodging is not taken: 宿"});
  EXPECT_EQ(Only().at("summary").at("ja"), "渓谷の湯です");
  EXPECT_EQ(Only().at("category"), "onsen");
}

TEST_F(JsonLdImport, TakesANameInJapaneseAlone) {
  const auto report = ImportDocument(
      R"([{"@type": "http://schema.org/MusicEvent", "name": {"ja": "祭"}, "startDate": "2026-11-28",
           "location": {"name": "広場", "address": "高松市番町1-8-15"}}])");
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(Only().at("name"), (Json{{"ja", "祭"}}));
  EXPECT_EQ(Only().at("prefectures"), Json{"37"});
}

TEST_F(JsonLdImport, LeavesOutWithAReason) {
  const std::string place = R"("location": {"name": "広場", "address": "石川県金沢市"}})";
  const auto report = ImportDocument(
      R"([{"@type": "Event", "name": "祭1", "startDate": "2026-11-28", )" + place +
      R"(, {"@type": "Event", "name": "Fair", "description": "All about tea.", "startDate": "2026-11-28", )" +
      place +
      R"(, {"@type": "Event", "name": "祭2", "startDate": "2026-11-28", "eventStatus":
            "https://schema.org/EventCancelled", )" +
      place + R"(, {"@type": "Event", "name": "祭3", )" + place +
      R"(, {"@type": "Event", "name": "祭4", "startDate": "2026-11-28", "location": {"address": "石川県"}})" +
      R"(, {"@type": "TouristTrip", "name": "旅"}, 5])");
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->records, 1);
  EXPECT_EQ(report->notes,
            (std::vector<std::string>{
                "entry 1: name: neither an English name nor a reading; shown in Japanese alone",
                "entry 2: left out, its name or description is not Japanese: Fair",
                "entry 3: left out, it is cancelled: 祭2", "entry 4: left out, it names no day: 祭3",
                "entry 5: left out, it names no place to go to: 祭4",
                "entry 6: left out, of a type that is not taken: \"TouristTrip\"",
                "entry 7: left out, it is no object with members"}));
}

// The Digital Agency's event list as JSON-LD has the Japanese column names as its words.
TEST_F(JsonLdImport, ReadsTheColumnsOfAMunicipalList) {
  const auto report = ImportDocument(
      R"([{"@context": "event-schema.jsonld", "名称": "いちご狩り", "開始日": "2026-01-05", "終了日": "2026-05-09",
           "集合場所": "農業交流センター", "住所都道府県": "千葉県", "住所市区町村": "八千代市"}])");
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(Only().at("endDate"), "2026-05-09");
  EXPECT_EQ(Only().at("municipality").at("ja"), "八千代市");
}

// Whatever shape a document has: records, or one clear line.
TEST_F(JsonLdImport, SurvivesOtherShapes) {
  for (
      const char* document :
      {"null", "1", "\"x\"", "[]", "{}", "[1, null, []]", R"({"@graph": 5})", R"({"@type": "Event"})",
       R"({"@type": "TouristAttraction", "name": 5, "description": [], "address": [], "geo": "x"})",
       R"({"@type": "Event", "name": [[1], {"@value": 5}], "location": [1], "organizer": 3, "startDate": 5})",
       R"({"@context": [], "@type": ["Event", 7], "name": {"@language": 1, "@value": "x"}})"}) {
    EXPECT_FALSE(ImportDocument(document)) << document;
  }
}

}  // namespace
}  // namespace tools
