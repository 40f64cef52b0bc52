#include "content/model/validate.h"

#include <gtest/gtest.h>

#include "content/base/disk.h"
#include "content/base/sha256.h"
#include "tests/content/model/samples.h"

namespace content {
namespace {

std::string Lines(const std::vector<Finding>& findings) {
  std::string lines;
  for (const Finding& finding : findings) lines += finding.Line() + "\n";
  return lines;
}

struct Change {
  const char* kind;
  const char* pointer;
  const char* value;
  const char* line;
};

TEST(ValidateRecord, FindsNothingInTheSamples) {
  for (const Json& sample : Samples()) EXPECT_EQ(Lines(ValidateRecord(sample)), "");
}

TEST(ValidateRecord, SaysWhatIsWrongAndWhere) {
  const Change kCases[] = {
      {"place", "/geo/latitude", "95",
       "error: place-kenrokuen: /geo/latitude: 95 is not between 20 and 46, where Japan is"},
      {"place", "/kind", "\"planet\"", "error: place-kenrokuen: /kind: \"planet\" is not a kind of record"},
      {"place", "/prefectures", "[\"17\", \"17\"]",
       "error: place-kenrokuen: /prefectures: \"17\" is there twice"},
      {"place", "/sources", "[]",
       "error: place-kenrokuen: /sources: names no source; a fact without a source is not published"},
      {"place", "/sources/0/checked", "\"2026-02-30\"",
       "error: place-kenrokuen: /sources/0/checked: \"2026-02-30\" is not a day of the calendar like "
       "2026-11-28"},
      {"place", "/validThrough", "\"2025-12-31\"",
       "error: place-kenrokuen: /validThrough: 2025-12-31 is before validFrom, 2026-01-01"},
      {"place", "/category", "\"park\"",
       "error: place-kenrokuen: /category: \"park\" is none of nature, garden, temple, shrine, castle, "
       "history, "
       "townscape, museum, craft, food, onsen, family, view, island, facility"},
      {"quiz", "/questions/0/answers", "[{\"ja\": \"金沢\"}, {\"ja\": \"水戸\"}]",
       "error: quiz-gardens: /questions/0/answers: has 2 answers, not 3"},
      {"quiz", "/questions/0/right", "3",
       "error: quiz-gardens: /questions/0/right: 3 is not the number of an answer, 0 to 2"},
      {"notice", "/cause", "\"meteor\"",
       "error: notice-quake: /cause: \"meteor\" is none of earthquake, tsunami, typhoon, heavy-rain, "
       "volcano, transport, other"},
      {"notice", "/issued", "\"10:24\"",
       "error: notice-quake: /issued: \"10:24\" is not a day or a time like 2026-11-28T10:00"},
      {"notice", "/validThrough", "\"2026-11-23T10:00\"",
       "error: notice-quake: /validThrough: 2026-11-23T10:00 is before validFrom, 2026-11-23T10:24"},
      {"notice", "/description",
       "{\"ja\": \"注意。\", \"ja-simple\": \"ちゅうい。\", \"en\": \"Care.\", "
       "\"zh-Hans\": \"注意。\", \"zh-Hant\": \"注意。\"}",
       "warning: notice-quake: /description/ko: is missing; an emergency is shown in it"},
      {"place", "/image/file", "\"../secret.svg\"",
       "error: place-kenrokuen: /image/file: \"../secret.svg\" leads out of the folder of the pictures"},
      {"place", "/openingHours/specification/0/closes", "\"02:00\"",
       "error: place-kenrokuen: /openingHours/specification/0/closes: 02:00 is not after opens, 07:00; the "
       "small hours of "
       "the next day are 24:00 to 29:59"},
      {"place", "/openingHours/specification/0/validThrough", "\"2026-02-01\"",
       "error: place-kenrokuen: /openingHours/specification/0/validThrough: 2026-02-01 is before validFrom, "
       "2026-03-01"},
      {"place", "/openingHours/closures/2/through", "\"06-05\"",
       "error: place-kenrokuen: /openingHours/closures/2/through: has a year where from has none, or none "
       "where from has "
       "one"},
      {"place", "/openingHours/closures/2/through", "\"2026-05-31\"",
       "error: place-kenrokuen: /openingHours/closures/2/through: 2026-05-31 is before from, 2026-06-01"},
      {"event", "/endDate", "\"2026-11-27\"",
       "error: event-marche-2026: /endDate: 2026-11-27 is before startDate, 2026-11-28"},
      {"event", "/endTime", "\"01:30\"",
       "error: event-marche-2026: /endTime: 01:30 is not after doorTime, 10:00; past midnight is 24:00 to "
       "29:59"},
      {"route", "/itinerary/1/day", "1", "error: route-hokuriku: /itinerary: day 1 comes after day 1"},
      {"prefecture", "/id", "\"prefecture-ishikawa\"",
       "error: prefecture-ishikawa: /id: is not prefecture-17, as the code has it"},
      {"theme", "/id", "\"gardens\"", "warning: gardens: /id: does not begin with the kind, theme-"},
      {"theme", "/name/ja", "\"庭 Garden\"",
       "warning: theme-gardens: /name/ja: has a typed blank beside a Japanese letter; the layout sets that "
       "gap"},
      {"theme", "/name/en", "\"Two  blanks\"", "warning: theme-gardens: /name/en: has a blank too many"},
      {"theme", "/name/ja", "\"庭\\n園\"",
       "warning: theme-gardens: /name/ja: has a line break; the layout breaks lines"},
      {"theme", "/name/ja", "\"{庭|にわ\"",
       "warning: theme-gardens: /name/ja: has furigana that is not {base|reading}"},
      {"theme", "/name/ja", "\"２０２６\"",
       "warning: theme-gardens: /name/ja: has full-width digits; ASCII digits are the rule"},
      {"theme", "/summary/ja",
       "\"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一\"",
       "warning: theme-gardens: /summary/ja: 41 letters do not fit one line of 40"},
  };
  for (const Change& change : kCases) {
    Json record = SampleOfKind(change.kind);
    record[Json::json_pointer(change.pointer)] = Json::parse(change.value);
    EXPECT_EQ(Lines(ValidateRecord(record)), std::string(change.line) + "\n") << change.pointer;
  }
}

TEST(ValidateRecord, FindsEverythingAtOnce) {
  Json record = SampleOfKind("shop");
  record.erase("sources");
  record["status"] = 3;
  record["name"].erase("en");
  EXPECT_EQ(Lines(ValidateRecord(record)),
            "error: shop-ishikawa-yaesu: /sources: is missing\n"
            "error: shop-ishikawa-yaesu: /status: 3 is none of open, temporary, closed\n"
            "error: shop-ishikawa-yaesu: /name/en: is missing\n");
}

// Open data names many a sight and event in Japanese alone.
TEST(ValidateRecord, WantsAnEnglishNameOfAllButPlacesAndEvents) {
  for (const char* kind : {"place", "event", "shop", "theme"}) {
    Json record = SampleOfKind(kind);
    record["name"].erase("en");
    const bool open_data = record["kind"] == "place" || record["kind"] == "event";
    EXPECT_EQ(Lines(ValidateRecord(record)).empty(), open_data) << kind;
    record["name"].erase("ja");
    EXPECT_FALSE(Lines(ValidateRecord(record)).empty()) << kind;
  }
}

TEST(ValidateRecord, SurvivesWhatIsNoRecord) {
  for (const char* text : {"null", "[]", "{}", "3"}) {
    EXPECT_FALSE(ValidateRecord(Json::parse(text)).empty()) << text;
  }
  EXPECT_EQ(ValidateRecord(Json::parse("[]")).at(0).Line(),
            "error: record without an id: [] is not an object");
}

TEST(ValidateRecord, FindsNothingInTheNoticeThatOperatorsCopy) {
  const char kExample[] = SOURCE_DIR "/docs/operators/notice-earthquake.json";
  SystemDisk disk;
  EXPECT_EQ(Lines(ValidateRecord(*ParseJson(*disk.Read(kExample, 1 << 20), kExample))), "");
}

TEST(ValidateRecord, LetsUnknownMembersBe) {
  Json record = SampleOfKind("theme");
  record["colour"] = {1, 2, 3};
  EXPECT_EQ(Lines(ValidateRecord(record)), "");
}

// A whole collection in which every reference is answered and every translation stamped.
std::vector<Json> SoundCollection() {
  std::vector<Json> records = Samples();
  Json niigata = SampleOfKind("prefecture");
  niigata["id"] = "prefecture-15";
  niigata["code"] = "15";
  records.push_back(niigata);
  for (Json& record : records) {
    record.erase("staleTranslations");
    for (const char* language : {"en", "fr", "ja-simple", "ko", "zh-Hans", "zh-Hant"}) {
      record["translatedFrom"][language] = TranslationSourceHash(record);
    }
  }
  return records;
}

void Replace(std::vector<Json>& records, const std::string& id, const char* pointer, const Json& value) {
  for (Json& record : records) {
    if (record["id"] == id) record[Json::json_pointer(pointer)] = value;
  }
}

TEST(ValidateCollection, FindsNothingInASoundOne) {
  EXPECT_EQ(Lines(ValidateCollection(SoundCollection())), "");
}

TEST(ValidateCollection, FindsReferencesThatNobodyAnswers) {
  struct Case {
    const char* id;
    const char* pointer;
    Json value;
    const char* line;
  };
  const Case kCases[] = {
      {"theme-gardens", "/items/0", "place-none",
       "error: theme-gardens: /items/0: there is no record place-none\n"},
      {"rally-castles", "/stops/0", "place-none",
       "error: rally-castles: /stops/0: there is no record place-none\n"},
      {"rally-castles", "/stops/0", "route-hokuriku",
       "error: rally-castles: /stops/0: route-hokuriku is of kind route, not place\n"},
      {"quiz-gardens", "/questions/0/about", "place-none",
       "error: quiz-gardens: /questions/0/about: there is no record place-none\n"},
      {"quiz-gardens", "/questions/0/prefecture", "01",
       "error: quiz-gardens: /questions/0/prefecture: there is no prefecture with the code 01\n"},
      {"event-marche-2026", "/place", "place-none",
       "error: event-marche-2026: /place: there is no record place-none\n"},
      {"event-marche-2026", "/programme", "theme-gardens",
       "error: event-marche-2026: /programme: theme-gardens is of kind theme, not programme\n"},
      {"route-hokuriku", "/itinerary/0/stops/0/place", "shop-ishikawa-yaesu",
       "error: route-hokuriku: /itinerary/0/stops/0/place: shop-ishikawa-yaesu is of kind shop, not place\n"},
      {"notice-quake", "/centres/0", "place-kenrokuen",
       "error: notice-quake: /centres/0: place-kenrokuen is of kind place, not centre\n"},
      {"centre-kanazawa", "/partOf", "centre-none",
       "error: centre-kanazawa: /partOf: there is no record centre-none\n"},
      {"place-kenrokuen", "/prefectures/0", "01",
       "error: place-kenrokuen: /prefectures/0: there is no prefecture with the code 01\n"},
      {"prefecture-17", "/region", "tohoku",
       "error: prefecture-17: /region: there is no region with the code tohoku\n"},
  };
  for (const Case& each : kCases) {
    std::vector<Json> records = SoundCollection();
    Replace(records, each.id, each.pointer, each.value);
    EXPECT_EQ(Lines(ValidateCollection(records)), each.line) << each.id << each.pointer;
  }
}

TEST(ValidateCollection, FindsAnIdThatIsTaken) {
  std::vector<Json> records = SoundCollection();
  records.push_back(records.front());
  EXPECT_EQ(Lines(ValidateCollection(records)), "error: region-chubu: /id: another record has it too\n");
}

TEST(ValidateCollection, WarnsOfTranslationsThatAreOldOrNotStamped) {
  std::vector<Json> records = SoundCollection();
  Replace(records, "theme-gardens", "/summary/ja", "名高い庭");
  Replace(records, "quiz-gardens", "/name/de", "Gartenquiz");
  EXPECT_EQ(Lines(ValidateCollection(records)),
            "warning: theme-gardens: /translatedFrom/en: is old: the Japanese has changed since\n"
            "warning: quiz-gardens: /translatedFrom/de: is missing: nobody has stamped the translation\n");
}

TEST(ValidateCollection, WarnsOfTextsWhoseSourceHasChanged) {
  std::vector<Json> records = SoundCollection();
  Replace(records, "place-kenrokuen", "/staleTranslations", {{"fr", {"/summary", "/access"}}});
  EXPECT_EQ(
      Lines(ValidateCollection(records)),
      "warning: place-kenrokuen: /staleTranslations/fr: /summary is old: its source has changed since\n"
      "warning: place-kenrokuen: /staleTranslations/fr: /access is old: its source has changed since\n");
}

TEST(ValidateCollection, SurvivesWhatIsNoRecord) {
  std::vector<Json> records = {
      nullptr,
      Json::array(),
      Json::object(),
      3,
      Json{{"id", 3}, {"kind", "route"}, {"itinerary", {1, {{"stops", 2}}, {{"stops", {4}}}}}},
      Json{{"kind", "theme"}, {"items", "x"}, {"prefectures", {3}}, {"translatedFrom", 4}}};
  EXPECT_EQ(Lines(ValidateCollection(records)), "");
}

TEST(TranslationSourceHash, IsOfTheJapaneseInTheOrderOfTheKeys) {
  Json record = {{"z", {{"ja", "three"}}},
                 {"ja", "two"},
                 {"a", {{{"ja", "one"}, {"en", "1"}, {"ja-Hira", "いち"}}, {{"ja", 1}}}},
                 {"x", nullptr}};
  EXPECT_EQ(TranslationSourceHash(record), Sha256Hex("one\ntwo\nthree").substr(0, 16));
  EXPECT_EQ(TranslationSourceHash(Json::object()), Sha256Hex("").substr(0, 16));
  record["a"][0]["en"] = "one";
  EXPECT_EQ(TranslationSourceHash(record), Sha256Hex("one\ntwo\nthree").substr(0, 16));
}

}  // namespace
}  // namespace content
