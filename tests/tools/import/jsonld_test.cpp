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
  EXPECT_EQ(report->notes, std::vector<std::string>{
                               "entry 2: left out, neither a schema.org Event nor a TouristAttraction"});
  EXPECT_EQ(Only().at("summary").at("ja"), "渓谷の湯です");
  EXPECT_EQ(Only().at("category"), "onsen");
}

TEST_F(JsonLdImport, LeavesOutANameInOneLanguage) {
  const auto report =
      ImportDocument(R"([{"@type": "Event", "name": "祭", "startDate": "2026-11-28", "location": "広場"}])");
  ASSERT_FALSE(report);
  EXPECT_NE(report.error().message.find("/name/en is missing"), std::string::npos) << report.error().message;
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
