#include "tools/feed/readings.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>

namespace tools {
namespace {

using content::Finding;
using content::Json;

std::string Warnings(const Json& record) {
  std::string lines;
  for (const Finding& finding : CheckReadings(record)) lines += finding.Line() + "\n";
  return lines;
}

struct Case {
  const char* japanese;
  const char* reading;
  const char* romanisation;
};

Json Named(const Case& c) {
  return {{"id", "place-a"},
          {"name", {{"ja", c.japanese}, {"ja-Hira", c.reading}, {"ja-Latn", c.romanisation}}}};
}

TEST(CheckReadings, LetsOneReadingBeWrittenInMoreWaysThanOne) {
  constexpr auto kCases = std::to_array<Case>({
      {"清水寺", "きよみずでら", "Kiyomizu-dera"},
      {"東京都", "とうきょうと", "Tōkyō-to"},
      {"東京都", "とうきょうと", "Tokyo to"},
      {"新橋", "しんばし", "Shimbashi"},
      {"新橋", "しんばし", "Shinbashi"},
      {"南部せんべい", "なんぶせんべい", "Nambu Sembei"},
      {"瀬戸内", "せとうち", "Setouchi"},
      {"西条", "さいじょう", "Saijō"},
      {"大内宿", "おおうちじゅく", "Ōuchi-juku"},
      {"信一", "しんいち", "Shin’ichi"},
      {"となりへ", "となりへ", "Tonari e"},
      {"海は広い", "うみはひろい", "Umi wa Hiroi"},
      {"センター", "せんたー", "Sentā"},
      {"山寺（立石寺）", "やまでら（りっしゃくじ）", "Yamadera (Risshaku-ji)"},
      {"アットゥㇱ", "あっとぅㇱ", "Attus"},
  });
  for (const Case& c : kCases) EXPECT_EQ(Warnings(Named(c)), "") << c.romanisation;
}

TEST(CheckReadings, LetsLatinWordsOfTheNameStand) {
  constexpr auto kCases = std::to_array<Case>({
      {"全国観光PRコーナー", "ぜんこくかんこうぴーあーるこーなー", "Zenkoku Kankō PR Kōnā"},
      {"銀座NAGANO", "ぎんざながの", "Ginza NAGANO"},
      {"NEXs Tokyo", "ねくすとうきょう", "NEXs Tokyo"},
      {"フェスタ2023", "ふぇすた2023", "Fesuta 2023"},
  });
  for (const Case& c : kCases) EXPECT_EQ(Warnings(Named(c)), "") << c.romanisation;
  EXPECT_NE(Warnings(Named({"銀座NAGANO", "ぎんざながの", "Shinjuku NAGANO"})), "");
  EXPECT_NE(Warnings(Named({"PRコーナー", "ぴーあーるこーなー", "PR Sentā"})), "");
}

TEST(CheckReadings, WarnsOfTwoReadings) {
  EXPECT_EQ(
      Warnings(Named({"埼玉古墳群", "さきたまこふんぐん", "Saitama Kofungun"})),
      "warning: place-a: /name/ja-Latn: Saitama Kofungun is not what the reading さきたまこふんぐん says: "
      "Sakitamakofungun\n");
  EXPECT_NE(Warnings(Named({"清水寺", "きよみずでら", "Kiyomizu"})), "");
  EXPECT_NE(Warnings(Named({"清水寺", "きよみず", "Kiyomizu-dera"})), "");
}

TEST(CheckReadings, WarnsOfReadingsThatAreNotHiragana) {
  EXPECT_NE(Warnings(Named({"江戸硝子", "えどガラス", "Edo Garasu"})), "");
  EXPECT_NE(Warnings(Named({"清水寺", "清水でら", "Kiyomizu-dera"})), "");
  EXPECT_NE(Warnings(Named({"PRの店", "PRのみせ", "PR no Mise"})), "");
}

TEST(CheckReadings, LeavesNamesWithoutReadingAlone) {
  EXPECT_EQ(Warnings({{"id", "place-a"}, {"name", {{"ja", "清水寺"}, {"en", "Kiyomizu-dera Temple"}}}}), "");
  EXPECT_EQ(Warnings({{"id", "place-a"}, {"name", {{"ja", "清水寺"}, {"ja-Hira", "きよみずでら"}}}}), "");
  EXPECT_EQ(Warnings({{"id", "place-a"}, {"name", 1}}), "");
  EXPECT_EQ(Warnings({{"id", "place-a"}}), "");
}

// What the repository ships.
TEST(AuthoredNames, AllHaveAReadingAndItsRomanisation) {
  int names = 0;
  const std::filesystem::path top = SOURCE_DIR "/content/japan";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(top)) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path());
    const Json record = Json::parse(file, nullptr, false);
    ASSERT_TRUE(record.is_object()) << entry.path();
    for (const char* language : {"ja", "ja-Hira", "ja-Latn", "en"}) {
      EXPECT_TRUE(record.at("name").contains(language)) << entry.path() << " has no name in " << language;
    }
    EXPECT_EQ(Warnings(record), "");
    ++names;
  }
  EXPECT_GT(names, 700);
}

}  // namespace
}  // namespace tools
