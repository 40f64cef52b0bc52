// Municipal CSV through the whole import, with the drift that public importers have met.

#include <gtest/gtest.h>

#include "tests/content/base/failing_disk.h"
#include "tests/tools/import/scratch_library.h"
#include "tools/import/municipal_columns.h"

namespace tools {
namespace {

using content::Json;

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
  const Json place = Named("寅さん記念館");
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
  EXPECT_NOTE(report, "header: columns that are not used: 料金（基本）");
}

TEST_F(MunicipalImport, MakesAnEventOfAnEvent) {
  const ImportReport report = ImportCsv(std::string(kEventHeader) +
                                        "131041,7,東京都,新宿区,神楽坂まつり,カグラザカマツリ,Kagurazaka "
                                        "Festival,2026/7/24,46229,17:30,22時,盆踊り,新宿区,神楽坂通り,\n");
  const Json event = Named("神楽坂まつり");
  EXPECT_EQ(event.at("startDate"), "2026-07-24");
  EXPECT_EQ(event.at("endDate"), "2026-07-26");
  EXPECT_EQ(event.at("doorTime"), "17:30");
  EXPECT_EQ(event.at("endTime"), "22:00");
  EXPECT_EQ(event.at("venue").at("ja"), "神楽坂通り");
  EXPECT_EQ(event.at("organizer").at("ja"), "新宿区");
  EXPECT_NOTE(report, "row 2: 開始日: the day was read: 2026/7/24 -> 2026-07-24");
  EXPECT_NOTE(report, "row 2: 終了日: Excel's day number was read: 46229 -> 2026-07-26");
}

TEST_F(MunicipalImport, ReadsShiftJis) {
  // 名称,説明,住所,名称_カナ / 城,城です。,東京都,シロ
  const ImportReport report = ImportCsv(
      "\x96\xBC\x8F\xCC,\x90\xE0\x96\xBE,\x8F\x5A\x8F\x8A,\x96\xBC\x8F\xCC_\x83\x4A\x83\x69\r\n"
      "\x8F\xE9,\x8F\xE9\x82\xC5\x82\xB7\x81\x42,\x93\x8C\x8B\x9E\x93\x73,\x83\x56\x83\x8D\r\n");
  EXPECT_EQ(report.records, 1);
  EXPECT_NOTE(report, "file: read as: Shift_JIS (cp932)");
  EXPECT_NOTE(report,
              "row 2: 名称_カナ: no English name; the reading in Latin letters stands in: シロ -> Shiro");
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
  EXPECT_NOTE(report, "row 2: 全国地方公共団体コード: the municipality's code was repaired: 92011 -> 092011");
  EXPECT_NOTE(report, "row 3: 全国地方公共団体コード: the municipality's code was repaired: 9201 -> 092011");
  EXPECT_NOTE(report, "row 2: 緯度: latitude and longitude were swapped: 139.88, 36.56 -> 36.56, 139.88");
  EXPECT_NOTE(report, "row 3: 緯度: no point in Japan: 999.0, 999.0");
  EXPECT_NOTE(report, "header: 説明: is there more than once; the first that is filled counts");
  EXPECT_EQ(Named("二荒山神社").at("geo").at("latitude"), 36.56);
  EXPECT_EQ(Named("二荒山神社").at("description").at("ja"), "古い、神社です。");
  EXPECT_FALSE(Named("城址公園").contains("geo"));
}

TEST_F(MunicipalImport, LeavesOutRowsThatMakeNoRecord) {
  const ImportReport report =
      ImportCsv(std::string(kEventHeader) +
                "131041,1,東京都,新宿区,祭,マツリ,Festival,2026-07-24,2026-07-24,,,,,広場,\n"
                "131041,2,東京都,新宿区,祭,マツリ,Festival,2026-07-24,2026-07-20,,,,,広場,\n"
                "131041,3,東京都,新宿区,祭,マツリ,Festival,7月,7月,,,,,広場,\n"
                "131041,4,東京都,新宿区,祭,マツリ,Festival,2026-07-24,2026-07-24,,,,,,\n"
                "131041,5,東京都,新宿区,宵祭,,,2026-07-24,2026-07-24,,,,,広場,\n"
                ",6,,,祭,マツリ,Festival,2026-07-24,2026-07-24,,,,,広場,\n"
                "131041,7,東京都,新宿区,祭,マツリ,Festival,2026-07-24,2026-07-24,,,,,広場,\n");
  EXPECT_EQ(report.records, 3);
  EXPECT_NOTE(report, "row 3: 終了日: left out, it ends before it begins: 2026-07-20 < 2026-07-24");
  EXPECT_NOTE(report, "row 4: 開始日: left out, it names no day: 7月");
  EXPECT_NOTE(report, "row 5: left out, it names no place to go to: 祭");
  EXPECT_NOTE(report, "row 6: neither an English name nor a reading; shown in Japanese alone");
  EXPECT_NOTE(report, "file: rows that name no prefecture are taken to be of: 東京都葛飾区");
  EXPECT_NOTE(report, "row 8: left out, the same as: row 2");
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
  EXPECT_NOTE(report, "row 2: left out, another source already has it in the library: " +
                          Named("寅さん記念館").at("id").get<std::string>());
}

// Whatever fails of the disk, the report's directory too, the library is as before.
TEST_F(MunicipalImport, WritesNothingWhenTheDiskFails) {
  Write("a.csv", std::string(kTourismHeader) + kTourismRow);
  Write("a.csv.source.json", kSourceNote);
  int failing = 1;
  for (bool failed = true; failed; ++failing) {
    content::FailingDisk disk(disk_, failing, content::FailingDisk::Afterwards::StaysDead);
    auto library = content::Library::Open(disk_, Path("library-" + std::to_string(failing)));
    ASSERT_TRUE(library) << library.error().message;
    const auto report =
        ImportSource(disk, *library, Path("a.csv"), Path("reports-" + std::to_string(failing)), {});
    failed = disk.failed();
    EXPECT_EQ(static_cast<bool>(report), !failed) << failing;
    EXPECT_EQ(library->Records()->size(), failed ? 0u : 1u) << failing;
  }
  EXPECT_GT(failing, 4);
}

TEST(PlainColumnName, IsOneForEveryDrift) {
  for (const char* header : {"名称_カナ", "名称_ｶﾅ", "名称（カナ）", "名称(カナ)", "6.名称_カナ",
                             " 名称_\nカナ ", "６．名称_カナ"}) {
    EXPECT_EQ(PlainColumnName(header), "名称_カナ") << header;
  }
  EXPECT_EQ(PlainColumnName("建物名等(方書)"), "建物名等_方書");
  EXPECT_EQ(PlainColumnName("url"), "URL");
  EXPECT_EQ(ColumnOf("№"), "NO");
  for (const char* header :
       {"event_name", "eventName", "Event name", "イベント名（必須）", "行事名※", "名　称"})
    EXPECT_EQ(ColumnOf(header), "名称") << header;
}

// An edited row is a change of its record; rows in another order are none.
TEST_F(MunicipalImport, UpdatesWhatWasEdited) {
  const std::string second = "131229,2,東京都,葛飾区,柴又寺,シバマタデラ,,葛飾区柴又7,,,,,,,,寺です。,,,,,\n";
  ImportCsv(std::string(kTourismHeader) + kTourismRow + second);
  EXPECT_EQ(ImportCsv(std::string(kTourismHeader) + second + kTourismRow).changed, 0);
  std::string edited = second;
  edited.replace(edited.find("寺です"), std::string("寺です").size(), "古い寺です");
  const ImportReport report = ImportCsv(std::string(kTourismHeader) + edited + kTourismRow);
  EXPECT_EQ(report.changed, 1);
  EXPECT_EQ(report.removed, 0);
}

// Two lists of one municipality count their rows from 1, each.
TEST_F(MunicipalImport, KeepsRowsOfOneNumberInTwoListsApart) {
  ImportCsv(std::string(kTourismHeader) + kTourismRow);
  Write("b.csv",
        std::string(kTourismHeader) + "131229,1,東京都,葛飾区,柴又寺,シバマタデラ,,,,,,,,,,寺です。,,,,,\n");
  Write("b.csv.source.json", kSourceNote);
  EXPECT_EQ(Imported("b.csv").records, 1);
  EXPECT_EQ(Count(), 2u);
}

TEST_F(MunicipalImport, ReportsToTheOffice) {
  ImportCsv(std::string(kTourismHeader) + kTourismRow + "131229,2,東京都,葛飾区,庭,ニワ,,,,,,,,,,,,,,,\n");
  const auto report =
      disk_.Read(Path("reports/") + std::filesystem::path(Path("")).parent_path().filename().string() +
                     "-a.csv.report.csv",
                 1U << 20U);
  ASSERT_TRUE(report) << report.error().message;
  for (const char* line :
       {"\xEF\xBB\xBF\"取り込み結果 / import report\",\"a.csv\"\r\n", "\"データの行数 / rows in\",\"2\"\r\n",
        "\"取り込んだ件数 / records out\",\"1\"\r\n", "\"取り込まない行 / rows left out\",\"1\"\r\n",
        "\"3行目\",\"\",\"庭\",\"\",\"この行は取り込みません / this row is left out\",\"説明がありません / "
        "it has no "
        "description\",\"説明をお書きください / write 説明\"\r\n"})
    EXPECT_NE(report->find(line), std::string::npos) << line << "\n" << *report;
}

}  // namespace
}  // namespace tools
