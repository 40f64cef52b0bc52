// Codes, days, times, points and telephone numbers as they stand in municipal cells.

#include <gtest/gtest.h>

#include <array>

#include "tools/import/category.h"
#include "tools/import/cell_periods.h"
#include "tools/import/cell_values.h"
#include "tools/import/municipalities.h"
#include "tools/import/open_days.h"
#include "tools/import/prefectures.h"

namespace tools {
namespace {

struct Case {
  const char* cell;
  const char* value;  // "" for refused
  bool repaired;
};

void Expect(std::optional<CellValue<std::string>> (*read)(std::string_view), const Case& c) {
  const auto value = read(c.cell);
  EXPECT_EQ(value ? value->value : "", c.value) << c.cell;
  EXPECT_EQ(value && value->repair != nullptr, c.repaired) << c.cell;
}

TEST(DateIn, ReadsEveryFormSeenAndRefusesTheRest) {
  constexpr auto kCases = std::to_array<Case>({
      {"2026-11-28", "2026-11-28", false},
      {"2026/11/28", "2026-11-28", true},
      {"2026/1/5", "2026-01-05", true},
      {"2026.1.5", "2026-01-05", true},
      {"2026年11月28日", "2026-11-28", true},
      {"２０２６年１１月２８日", "2026-11-28", true},
      {"令和8年11月28日", "2026-11-28", true},
      {"令和元年5月1日", "2019-05-01", true},
      {"R8.11.28", "2026-11-28", true},
      {"平成31年4月30日", "2019-04-30", true},
      {"20261128", "2026-11-28", true},
      {"46354", "2026-11-28", true},
      {"46354.0", "2026-11-28", true},
      {"2026-11-28T00:00:00.000Z", "2026-11-28", true},
      {"2026-02-30", "", false},
      {"2026/13/1", "", false},
      {"2026年11月28日（土）", "2026-11-28", true},
      {"令和8年11月28日(土・祝)", "2026-11-28", true},
      {"11月28日", "", false},
      {"9月7日(土)～11月4日", "", false},
      {"28", "", false},
      {"99999", "", false},
      {"未定", "", false},
      {"", "", false},
  });
  for (const Case& c : kCases) Expect(DateIn, c);
}

TEST(TimeIn, ReadsEveryFormSeenAndRefusesTheRest) {
  constexpr auto kCases = std::to_array<Case>({
      {"09:30", "09:30", false},
      {"9:30", "09:30", false},
      {"９：３０", "09:30", false},
      {"9:30:00", "09:30", true},
      {"9時30分", "09:30", true},
      {"9時", "09:00", true},
      {"9時半", "09:30", true},
      {"0.375", "09:00", true},
      {"午後1時30分", "13:30", true},
      {"午前９時", "09:00", true},
      {"24:00", "24:00", false},
      {"10:00~17:00", "10:00", true},
      {"17:00（最終入館16:30まで）", "17:00", true},
      {"25:30", "25:30", false},
      {"31:00", "", false},
      {"9:75", "", false},
      {"9", "", false},
      {"終日", "", false},
      {"", "", false},
  });
  for (const Case& c : kCases) Expect(TimeIn, c);
}

TEST(TelephoneIn, ReadsEveryFormSeenAndRefusesTheRest) {
  constexpr auto kCases = std::to_array<Case>({
      {"03-3657-3455", "03-3657-3455", false},
      {"(03)3657-3455", "03-3657-3455", false},
      {"(03)-3657-3455", "03-3657-3455", false},
      {"０８２０‐４５‐２１２６", "0820-45-2126", false},
      {"03-3657-3455（葛飾柴又寅さん記念館）", "03-3657-3455", true},
      {"なし", "", false},
      {"E-mail：a@example.jp", "", false},
      {"110", "", false},
  });
  for (const Case& c : kCases) Expect(TelephoneIn, c);
}

TEST(CellValues, RefuseProse) {
  const std::string prose(100'000, '1');
  EXPECT_FALSE(DateIn(prose));
  EXPECT_FALSE(TimeIn(prose));
  EXPECT_FALSE(TelephoneIn(prose));
}

TEST(PointIn, TakesPointsInJapan) {
  EXPECT_EQ(PointIn("35.68", "139.76")->value.latitude, 35.68);
  EXPECT_EQ(PointIn("139.76", "35.68")->value.latitude, 35.68);
  EXPECT_EQ(PointIn("139.76", "35.68")->repair, &reasons::kPointSwapped);
  EXPECT_EQ(PointIn("３５．６８", " 139.76 ")->value.longitude, 139.76);
  EXPECT_FALSE(PointIn("999.0", "999.0"));
  EXPECT_FALSE(PointIn("35.68", ""));
  EXPECT_FALSE(PointIn("0", "0"));
  EXPECT_FALSE(PointIn("nan", "nan"));
  EXPECT_FALSE(PointIn("35.68N", "139.76E"));
}

TEST(PointIn, ReadsDegreesMinutesAndSeconds) {
  for (const auto& [latitude, longitude] : std::initializer_list<std::pair<const char*, const char*>>{
           {"35°41'22.4\"N", "139°41'30.1\"E"},
           {"３５度４１分２２．４秒", "１３９度４１分３０．１秒"},
           {"北緯35度41分22.4秒", "東経139度41分30.1秒"},
           {"N35.41.22.4", "E139.41.30.1"}}) {
    const auto point = PointIn(latitude, longitude);
    ASSERT_TRUE(point) << latitude;
    EXPECT_NEAR(point->value.latitude, 35.689556, 1e-6) << latitude;
    EXPECT_NEAR(point->value.longitude, 139.691694, 1e-6) << longitude;
    EXPECT_EQ(point->repair, &reasons::kPointForm);
  }
  EXPECT_FALSE(PointIn("35°71'22\"", "139°41'30\""));
  EXPECT_FALSE(PointIn("①34.3306\n②34.3305", "①134.04\n②134.05"));
}

TEST(PointIn, ReadsASingleCell) {
  EXPECT_EQ(PointIn("35.6895, 139.6917")->value.longitude, 139.6917);
  EXPECT_EQ(PointIn("（緯度）35.6895（経度）139.6917")->value.latitude, 35.6895);
  EXPECT_NEAR(PointIn("北緯35度41分22秒 東経139度41分30秒")->value.latitude, 35.689444, 1e-6);
  EXPECT_FALSE(PointIn("35.6895"));
  EXPECT_FALSE(PointIn("新宿区西新宿2-8-1"));
}

// The example of the Geospatial Information Authority: 36°06'00\", 140°05'00\" in the old datum.
TEST(PointIn, ConvertsTheTokyoDatum) {
  const auto point = PointIn("36.1", "140.0833333", Datum::Tokyo);
  EXPECT_NEAR(point->value.latitude, 36.103186, 1e-4);
  EXPECT_NEAR(point->value.longitude, 140.080078, 1e-4);
  EXPECT_EQ(point->repair, &reasons::kTokyoDatum);
}

TEST(TimesIn, ReadsBothEnds) {
  using Times = std::pair<std::string, std::string>;
  EXPECT_EQ(TimesIn("10:00~17:00"), (Times{"10:00", "17:00"}));
  EXPECT_EQ(TimesIn("９：００～１７：００(入館は16:30まで)"), (Times{"09:00", "17:00"}));
  EXPECT_EQ(TimesIn("午前10時から午後5時まで"), (Times{"10:00", "17:00"}));
  EXPECT_EQ(TimesIn("10:00"), std::nullopt);
  EXPECT_EQ(TimesIn("終日"), std::nullopt);
}

struct PeriodCase {
  const char* cell;
  const char* period;  // or the reason why not
};

TEST(PeriodIn, FindsFirstAndLastDay) {
  constexpr auto kCases = std::to_array<PeriodCase>({
      {"2026年1月2日（金） ～ 2026年3月19日（木）", "2026-01-02 2026-03-19"},
      {"令和8年12月20日～1月10日", "2026-12-20 2027-01-10"},
      {"2026/11/28-2026/11/29", "2026-11-28 2026-11-29"},
      {"11/28(土)〜11/29(日)", "2026-11-28 2026-11-29"},
      {"9月7日(土)～\n11月4日(月・祝) ", "2024-09-07 2024-11-04"},
      {"10月10日、24日\nいずれも（木）", "2024-10-10 2024-10-24"},
      {"11月28日（土）10:00～17:00", "2026-11-28 2026-11-28"},
      {"11月28日", "its day has no year"},
      {"11月28日(aaa)", "its day has no year"},
      {"毎月第3日曜", "it repeats, and a person must choose its days"},
      {"随時（要調整）", "it repeats, and a person must choose its days"},
      {"3日間", "it names no day"},
      {"10:00～17:00", "it names no day"},
      {"2026年2月30日", "it names no day"},
      {"", "it names no day"},
  });
  const YearGuide guide{*content::ParseDate("2026-11-24"), std::nullopt};
  for (const PeriodCase& c : kCases) {
    const PeriodOr found = PeriodIn(c.cell, guide);
    EXPECT_EQ(
        found.period ? found.period->start + " " + found.period->end : std::string(found.reason->english),
        c.period)
        << c.cell;
  }
  const YearGuide proven{*content::ParseDate("2026-11-24"), 2024};
  EXPECT_EQ(PeriodIn("9月11日(aaa)", proven).period->start, "2024-09-11");
  EXPECT_EQ(PeriodIn("9月11日(aaa)", proven).period->repair, &reasons::kYearOfFile);
}

TEST(OpenDays, ReadsListsAndRanges) {
  using Days = std::vector<std::string>;
  EXPECT_EQ(OpenDays("月水"), (Days{"Monday", "Wednesday"}));
  EXPECT_EQ(OpenDays("土日祝"), (Days{"Saturday", "Sunday", "PublicHolidays"}));
  EXPECT_EQ(OpenDays("火曜日・木曜日"), (Days{"Tuesday", "Thursday"}));
  EXPECT_EQ(OpenDays("金～月"), (Days{"Monday", "Friday", "Saturday", "Sunday"}));
  EXPECT_EQ(OpenDays("毎日")->size(), 7u);
  EXPECT_EQ(OpenDays("第3月曜"), std::nullopt);
  EXPECT_EQ(OpenDays(""), std::nullopt);
}

TEST(Municipalities, AreFoundByName) {
  EXPECT_EQ(MunicipalityAtStart("高松市浜ノ町1-20")->code, "372013");
  EXPECT_EQ(MunicipalityAtStart("吉田郡永平寺町志比5-15")->code, "183229");
  EXPECT_FALSE(MunicipalityAtStart("府中市宮西町2-24"));
  EXPECT_EQ(MunicipalityAtStart("府中市宮西町2-24", "13")->code, "132063");
  EXPECT_EQ(MunicipalityIn("焼津市オープンデータ")->name, "焼津市");
  EXPECT_FALSE(MunicipalityIn("オープンデータ"));
}

TEST(PrefectureAround, IsSilentAlongBorders) {
  EXPECT_EQ(PrefectureAround({34.343, 134.046}), "37");
  EXPECT_EQ(PrefectureAround({36.0653, 136.2217}), "18");
  EXPECT_FALSE(PrefectureAround({30, 150}));
}

TEST(MunicipalityCode, IsCheckedByItsLastDigit) {
  EXPECT_TRUE(IsMunicipalityCode("131016"));
  EXPECT_TRUE(IsMunicipalityCode("092011"));
  EXPECT_FALSE(IsMunicipalityCode("131017"));
  EXPECT_FALSE(IsMunicipalityCode("480002"));
  EXPECT_FALSE(IsMunicipalityCode("13101"));
  EXPECT_FALSE(IsMunicipalityCode("13101a"));
}

TEST(MunicipalityCode, ComesBackFromWhatASpreadsheetLeft) {
  EXPECT_EQ(MunicipalityCode("92011", ""), "092011");
  EXPECT_EQ(MunicipalityCode("13101", ""), "131016");
  EXPECT_EQ(MunicipalityCode("9201", ""), "092011");
  EXPECT_EQ(MunicipalityCode("131016", ""), "131016");
  EXPECT_EQ(MunicipalityCode("13101", "09"), std::nullopt);
  EXPECT_EQ(MunicipalityCode("999999", ""), std::nullopt);
  EXPECT_EQ(MunicipalityCode("1", ""), std::nullopt);
}

TEST(PrefectureAtStart, ReadsTheFullName) {
  EXPECT_EQ(PrefectureAtStart("石川県金沢市"), "17");
  EXPECT_EQ(PrefectureAtStart("北海道"), "01");
  EXPECT_EQ(PrefectureAtStart("京都府京都市"), "26");
  EXPECT_EQ(PrefectureAtStart("金沢市"), std::nullopt);
}

TEST(CategoryOfName, ReadsItsWords) {
  EXPECT_EQ(CategoryOfName("葛飾柴又寅さん記念館"), "museum");
  EXPECT_EQ(CategoryOfName("島原城"), "castle");
  EXPECT_EQ(CategoryOfName("清水寺"), "temple");
  EXPECT_EQ(CategoryOfName("温泉神社"), "shrine");
  EXPECT_EQ(CategoryOfName("白壁の町並み"), "townscape");
  EXPECT_EQ(CategoryOfName("島原鉄道"), std::nullopt);
  EXPECT_EQ(CategoryOfName("寺町通信"), std::nullopt);
}

}  // namespace
}  // namespace tools
