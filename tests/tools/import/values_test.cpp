// Codes, days, times, points and telephone numbers as they stand in municipal cells.

#include <gtest/gtest.h>

#include <array>

#include "tools/import/category.h"
#include "tools/import/cell_values.h"
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
  EXPECT_EQ(value && !value->repair.empty(), c.repaired) << c.cell;
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
  EXPECT_EQ(PointIn("139.76", "35.68")->repair, "latitude and longitude were swapped");
  EXPECT_EQ(PointIn("３５．６８", " 139.76 ")->value.longitude, 139.76);
  EXPECT_FALSE(PointIn("999.0", "999.0"));
  EXPECT_FALSE(PointIn("35.68", ""));
  EXPECT_FALSE(PointIn("0", "0"));
  EXPECT_FALSE(PointIn("nan", "nan"));
  EXPECT_FALSE(PointIn("35.68N", "139.76E"));
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
