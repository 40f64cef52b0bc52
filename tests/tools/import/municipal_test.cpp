// Municipal CSV through the whole import, with the drift that public importers have met.

#include <gtest/gtest.h>

#include "tests/tools/import/scratch_library.h"
#include "tools/import/municipal_table.h"

namespace tools {
namespace {

using content::Json;

// Beside the repository where it is at hand; not a part of it.
constexpr const char* kOpenData = SOURCE_DIR "/../shared/data";

constexpr const char* kSourceNote =
    R"({"name": "葛飾区オープンデータ", "url": "https://example.jp/", "licence": "CC-BY-4.0",
        "attribution": "葛飾区、CC BY 4.0", "checked": "2026-11-24"})";

constexpr const char* kTourismHeader =
    "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,名称_英語,住所,緯度,経度,"
    "利用可能曜日,開始時間,"
    "終了時間,利用可能日時特記事項,料金（基本）,説明,説明_英語,アクセス方法,連絡先電話番号,画像,URL\n";

constexpr const char* kTourismRow =
    "131229,1,東京都,葛飾区,寅さん記念館,トラサンキネンカン,Tora-san "
    "Museum,東京都葛飾区柴又6-22-19,35.757368,139.88053,"
    "月火水木金土日,9:00,17:00,第3火曜日休館,500,映画の記念館。セットがあります。,A memorial "
    "hall.,柴又駅から徒歩8分,03-3657-3455,"
    "https://example.jp/a.jpg,http://example.jp/tora/\n";

constexpr const char* kEventHeader =
    "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,イベント名_カナ,イベント名_英語,"
    "開始日,終了日,開始時間,終了時間,"
    "説明,主催者,場所名称,住所\n";

class MunicipalImport : public ScratchLibrary {
 protected:
  ImportReport ImportCsv(const std::string& bytes) {
    Write("a.csv", bytes);
    Write("a.csv.source.json", kSourceNote);
    return Imported("a.csv");
  }

  static bool HasNote(const ImportReport& report, const std::string& note) {
    return std::find(report.notes.begin(), report.notes.end(), note) != report.notes.end();
  }
};

#define EXPECT_NOTE(report, note) EXPECT_TRUE(HasNote(report, note)) << testing::PrintToString((report).notes)

TEST_F(MunicipalImport, MakesAPlaceOfASight) {
  const ImportReport report = ImportCsv(std::string(kTourismHeader) + kTourismRow);
  EXPECT_EQ(report.records, 1);
  const Json place = Record("place-131229-1");
  EXPECT_EQ(place.at("name"), (Json{{"ja", "寅さん記念館"},
                                    {"ja-Hira", "とらさんきねんかん"},
                                    {"ja-Latn", "Torasankinenkan"},
                                    {"en", "Tora-san Museum"}}));
  EXPECT_EQ(place.at("category"), "museum");
  EXPECT_EQ(place.at("summary").at("ja"), "映画の記念館");
  EXPECT_EQ(place.at("description"),
            (Json{{"ja", "映画の記念館。セットがあります。"}, {"en", "A memorial hall."}}));
  EXPECT_EQ(place.at("prefectures"), Json{"13"});
  EXPECT_EQ(place.at("telephone"), "03-3657-3455");
  EXPECT_EQ(place.at("openingHours").at("specification").at(0).at("opens"), "09:00");
  EXPECT_EQ(place.at("openingHours").at("note").at("ja"), "第3火曜日休館");
  EXPECT_EQ(place.at("sources").at(0).at("attribution"), "葛飾区、CC BY 4.0");
  EXPECT_FALSE(place.contains("image"));
  EXPECT_NOTE(report, "header: pictures are not taken, for each has a licence of its own");
  EXPECT_NOTE(report, "header: columns that are not used: 料金_基本");
}

TEST_F(MunicipalImport, MakesAnEventOfAnEvent) {
  const ImportReport report = ImportCsv(std::string(kEventHeader) +
                                        "131041,7,東京都,新宿区,神楽坂まつり,カグラザカマツリ,Kagurazaka "
                                        "Festival,2026/7/24,46229,17:30,22時,盆踊り,新宿区,神楽坂通り,\n");
  const Json event = Record("event-131041-7");
  EXPECT_EQ(event.at("startDate"), "2026-07-24");
  EXPECT_EQ(event.at("endDate"), "2026-07-26");
  EXPECT_EQ(event.at("doorTime"), "17:30");
  EXPECT_EQ(event.at("endTime"), "22:00");
  EXPECT_EQ(event.at("venue").at("ja"), "神楽坂通り");
  EXPECT_EQ(event.at("organizer").at("ja"), "新宿区");
  EXPECT_NOTE(report, "row 2: 開始日: date written as 2026/7/24");
  EXPECT_NOTE(report, "row 2: 終了日: date written as Excel's day 46229");
}

TEST_F(MunicipalImport, ReadsShiftJis) {
  // 名称,説明,住所,名称_カナ / 城,城です。,東京都,シロ
  const ImportReport report = ImportCsv(
      "\x96\xBC\x8F\xCC,\x90\xE0\x96\xBE,\x8F\x5A\x8F\x8A,\x96\xBC\x8F\xCC_\x83\x4A\x83\x69\r\n"
      "\x8F\xE9,\x8F\xE9\x82\xC5\x82\xB7\x81\x42,\x93\x8C\x8B\x9E\x93\x73,\x83\x56\x83\x8D\r\n");
  EXPECT_EQ(report.records, 1);
  EXPECT_NOTE(report, "file: read as Shift_JIS (cp932)");
  EXPECT_NOTE(report, "row 2: no English name; the reading in Latin letters stands in: Shiro");
}

TEST_F(MunicipalImport, RepairsCodesPointsAndRepeatedColumns) {
  const ImportReport report = ImportCsv(
      "\xEF\xBB\xBF全国地方公共団体ｺｰﾄﾞ,ID,地方公共団体名,1.名称,名称_ｶﾅ,名称_英語,所在地_連結表記,緯度,経度,"
      "説明,説明\r\n"
      "92011,A-1,栃木県宇都宮市,二荒山神社,フタアラヤマジンジャ,Futaarayama "
      "Shrine,栃木県宇都宮市馬場通り1-1-1,139.88,36.56,,\"古い\n神社です。\"\r\n"
      "9201,A-2,栃木県宇都宮市,城址公園,ジョウシコウエン,Castle "
      "Park,栃木県宇都宮市本丸町,999.0,999.0,城の跡,\r\n");
  EXPECT_EQ(report.records, 2);
  EXPECT_NOTE(report, "row 2: code 92011 repaired to 092011");
  EXPECT_NOTE(report, "row 3: code 9201 repaired to 092011");
  EXPECT_NOTE(report, "row 2: latitude and longitude were swapped");
  EXPECT_NOTE(report, "row 3: no point in Japan: 999.0, 999.0");
  EXPECT_NOTE(report, "header: 説明 is there more than once; the first that is filled counts");
  EXPECT_EQ(Record("place-092011-a1").at("geo").at("latitude"), 36.56);
  EXPECT_EQ(Record("place-092011-a1").at("description").at("ja"), "古い、神社です。");
  EXPECT_FALSE(Record("place-092011-a2").contains("geo"));
}

TEST_F(MunicipalImport, LeavesOutRowsThatMakeNoRecord) {
  const ImportReport report =
      ImportCsv(std::string(kEventHeader) +
                "131041,1,東京都,新宿区,祭,マツリ,Festival,2026-07-24,2026-07-24,,,,,広場,\n"
                "131041,2,東京都,新宿区,祭,マツリ,Festival,2026-07-24,2026-07-20,,,,,広場,\n"
                "131041,3,東京都,新宿区,祭,マツリ,Festival,7月,7月,,,,,広場,\n"
                "131041,4,東京都,新宿区,祭,マツリ,Festival,2026-07-24,2026-07-24,,,,,,\n"
                "131041,5,東京都,新宿区,祭,,,2026-07-24,2026-07-24,,,,,広場,\n"
                ",6,,,祭,マツリ,Festival,2026-07-24,2026-07-24,,,,,広場,\n"
                "131041,1,東京都,新宿区,祭,マツリ,Festival,2026-07-25,2026-07-25,,,,,広場,\n");
  EXPECT_EQ(report.records, 1);
  EXPECT_NOTE(report, "row 3: left out, it ends on 2026-07-20, before 2026-07-24: 祭");
  EXPECT_NOTE(report, "row 4: left out, it has no day: 祭");
  EXPECT_NOTE(report, "row 5: left out, it names no place to go to: 祭");
  EXPECT_NOTE(report, "row 6: left out, it has neither an English name nor a reading in kana: 祭");
  EXPECT_NOTE(report, "row 7: left out, it names no prefecture");
  EXPECT_NOTE(report, "row 8: left out, the same as row 2");
}

TEST_F(MunicipalImport, RefusesAFileWithoutItsLicence) {
  Write("a.csv", std::string(kTourismHeader) + kTourismRow);
  const auto report = Import("a.csv");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().message,
            Path("a.csv") + ": not imported, because its licence is not known; write " + Path("a.csv") +
                ".source.json with name, url, licence, attribution and checked");
}

TEST_F(MunicipalImport, RefusesAnUnfinishedSourceNote) {
  Write("a.csv", std::string(kTourismHeader) + kTourismRow);
  for (
      const auto& [note, fault] : std::initializer_list<std::pair<const char*, const char*>>{
          {R"({"name": "x", "attribution": "x", "checked": "2026-11-24"})", "licence is missing"},
          {R"({"name": "x", "licence": "x", "attribution": " ", "checked": "2026-11-24"})",
           "attribution is missing"},
          {R"({"name": "x", "licence": "x", "attribution": "x", "checked": "today"})",
           "checked is not a day like 2026-11-28"},
          {R"({"name": "x", "licence": "x", "attribution": "x", "checked": "2026-11-24", "url": "example.jp"})",
           "url is not an address that begins with http:// or https://"},
          {"[]", "it is not a JSON object"}}) {
    Write("a.csv.source.json", note);
    const auto report = Import("a.csv");
    ASSERT_FALSE(report) << note;
    EXPECT_EQ(report.error().message, Path("a.csv.source.json") + ": " + fault);
  }
}

TEST_F(MunicipalImport, RefusesAnotherKindOfList) {
  Write("a.csv", "名称,住所,SSID\nえき,東京都,free\n");
  Write("a.csv.source.json", kSourceNote);
  const auto report = Import("a.csv");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().kind, content::Error::Kind::Usage);
}

// The file of a failed export must not empty the kiosk.
TEST_F(MunicipalImport, KeepsTheOldRecordsWhenNothingIsLeftOfTheFile) {
  ImportCsv(std::string(kTourismHeader) + kTourismRow);
  Write("a.csv", kTourismHeader);
  EXPECT_FALSE(Import("a.csv"));
  EXPECT_EQ(Count(), 1u);
}

TEST_F(MunicipalImport, RemovesRowsThatAreGone) {
  const std::string second = "131229,2,東京都,葛飾区,柴又寺,シバマタデラ,,,,,,,,,,寺です。,,,,,\n";
  EXPECT_EQ(ImportCsv(std::string(kTourismHeader) + kTourismRow + second).records, 2);
  const ImportReport report = ImportCsv(std::string(kTourismHeader) + kTourismRow);
  EXPECT_EQ(report.records, 1);
  EXPECT_EQ(report.changed, 0);
  EXPECT_EQ(report.removed, 1);
}

TEST_F(MunicipalImport, DoesNotTakeARecordFromAnotherSource) {
  ImportCsv(std::string(kTourismHeader) + kTourismRow);
  Write("b.csv", std::string(kTourismHeader) + kTourismRow +
                     "131229,9,東京都,葛飾区,柴又寺,シバマタデラ,,,,,,,,,,寺です。,,,,,\n");
  Write("b.csv.source.json", kSourceNote);
  const ImportReport report = Imported("b.csv");
  EXPECT_EQ(report.records, 1);
  EXPECT_NOTE(report, "row 2: left out, another source already has place-131229-1 in the library");
}

TEST(PlainColumnName, IsOneForEveryDrift) {
  for (const char* header : {"名称_カナ", "名称_ｶﾅ", "名称（カナ）", "名称(カナ)", "6.名称_カナ",
                             " 名称_\nカナ ", "６．名称_カナ"}) {
    EXPECT_EQ(PlainColumnName(header), "名称_カナ") << header;
  }
  EXPECT_EQ(PlainColumnName("建物名等(方書)"), "建物名等_方書");
  EXPECT_EQ(PlainColumnName("url"), "URL");
  EXPECT_EQ(PlainColumnName("№"), "№");
}

// Real files of municipalities, where they are at hand: how many records each gives.
TEST_F(MunicipalImport, TakesRealFiles) {
  if (!std::filesystem::exists(kOpenData)) GTEST_SKIP() << "no open data here";
  struct File {
    const char* path;
    int records;
  };
  for (const File& file : {File{"nii_tablelinker_samples/katsushika_tourism.csv", 3},
                           File{"nii_tablelinker_samples/shimabara_tourism.csv", 28},
                           File{"nii_tablelinker_samples/yanai_tourism.csv", 18},
                           File{"yaizu_city/222127_tourism_sights.csv", 28},
                           File{"municipal_event_japan/o1-131041_g1-000304.csv", 12},
                           File{"municipal_event_japan/o1-132195_g1-000304.csv", 335}}) {
    const auto bytes = disk_.Read(std::string(kOpenData) + "/" + file.path, 64U << 20U);
    ASSERT_TRUE(bytes) << file.path;
    EXPECT_EQ(ImportCsv(*bytes).records, file.records) << file.path;
  }
}

}  // namespace
}  // namespace tools
