// Encodings, cleaning and kana.

#include <gtest/gtest.h>

#include <array>

#include "tools/import/clean_text.h"
#include "tools/import/code_points.h"
#include "tools/import/decode_text.h"
#include "tools/import/kana.h"

namespace tools {
namespace {

TEST(DecodeText, ReadsWhatJapaneseOfficesWrite) {
  EXPECT_EQ(DecodeText("名称", "a")->encoding, "UTF-8");
  EXPECT_EQ(DecodeText("\xEF\xBB\xBF名称", "a")->text, "名称");
  EXPECT_EQ(DecodeText("\xEF\xBB\xBF名称", "a")->encoding, "UTF-8 with BOM");
  // 名称① in cp932: the circled one is Microsoft's, not Shift_JIS's.
  EXPECT_EQ(DecodeText("\x96\xBC\x8F\xCC\x87\x40", "a")->text, "名称①");
  EXPECT_EQ(DecodeText("\xB6\xC5", "a")->text, "ｶﾅ");
  // さくら in EUC-JP and ISO-2022-JP.
  EXPECT_EQ(DecodeText("\xA4\xB5\xA4\xAF\xA4\xE9", "a")->text, "さくら");
  EXPECT_EQ(DecodeText("\x1B$B$5$/$i\x1B(B", "a")->text, "さくら");
  EXPECT_EQ(DecodeText(std::string_view("\xFF\xFE\x55\x30\x4F\x30", 6), "a")->text, "さく");
  EXPECT_EQ(DecodeText(std::string_view("\xFE\xFF\x30\x55", 4), "a")->text, "さ");
  EXPECT_EQ(DecodeText(std::string_view("a\0b", 3), "a")->text, "ab");
  // A letter that was cut in two: the rest is read.
  const std::string cut = "庭園の名所で、休むことができます。春は桜、秋は紅葉。\xE5\x9F,b";
  EXPECT_EQ(DecodeText(cut, "a")->encoding, "UTF-8 with broken letters");
  EXPECT_TRUE(DecodeText(cut, "a")->text.ends_with(",b"));
}

TEST(DecodeText, RefusesOtherBytes) {
  const auto decoded = DecodeText(std::string_view("\xFF\xFE\x00\xD8", 4), "a.csv");
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().message,
            "a.csv: neither UTF-8, UTF-16, Shift_JIS (cp932) nor EUC-JP; save it as UTF-8");
}

TEST(CodePoints, TakeUtf8Only) {
  for (const char* good : {"", "a", "é", "漢", "𠮷", "\xF4\x8F\xBF\xBF"}) {
    ASSERT_TRUE(CodePoints(good)) << good;
    EXPECT_EQ(Utf8(*CodePoints(good)), good);
  }
  for (const char* bad :
       {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE6\xBC", "\x80", "\xFF"}) {
    EXPECT_FALSE(CodePoints(bad));
  }
}

struct Case {
  const char* cell;
  const char* clean;
};

TEST(CleanJapanese, FollowsTheMannersOfRecords) {
  constexpr auto kCases = std::to_array<Case>({
      {"　普通40台/大型要相談　", "普通40台/大型要相談"},
      {"価格。\r\n極上南鮪\r\n", "価格。極上南鮪"},
      {"島原鉄道　島原駅から\n徒歩10分", "島原鉄道　島原駅から、徒歩10分"},
      {"JR 高松駅 1階", "JR高松駅1階"},
      {"Wi-Fi  free spot", "Wi-Fi free spot"},
      {"１０：００～Ａ館", "10：00～A館"},
      {"ｶﾞﾗｽ･ﾊﾟﾝ", "ガラス・パン"},
      {"大人　　550円", "大人550円"},
      {"{兼六園|けんろくえん}", "｛兼六園|けんろくえん｝"},
      {"a\tb", "a b"},
      {"\xE2\x80\x8B名称", "名称"},
      {"", ""},
  });
  for (const Case& c : kCases) EXPECT_EQ(CleanJapanese(c.cell), c.clean) << c.cell;
}

TEST(CleanLatin, MakesOneLineOfAscii) {
  EXPECT_EQ(CleanLatin(" Ｔｏｒａ－ｓａｎ　Museum\n(main) "), "Tora-san Museum (main)");
  EXPECT_EQ(CleanValue("１３ １２２９"), "131229");
}

TEST(Kana, BecomesHiragana) {
  EXPECT_EQ(Hiragana("ケンロクエン"), "けんろくえん");
  EXPECT_EQ(Hiragana("ビール100"), "びーる100");
  EXPECT_EQ(Hiragana("ヴァ"), "ゔぁ");
}

TEST(Romanised, IsHepburn) {
  constexpr auto kCases = std::to_array<Case>({
      {"コウエン", "Kōen"},
      {"トウキョウ", "Tōkyō"},
      {"オオサカ", "Ōsaka"},
      {"シンバシ", "Shinbashi"},
      {"マッチャ", "Matcha"},
      {"サッポロ", "Sapporo"},
      {"シンイチ", "Shin’ichi"},
      {"コンニャク", "Konnyaku"},
      {"スカイツリー", "Sukaitsurī"},
      {"ニイガタ", "Niigata"},
      {"ｼﾞﾝｼﾞｬ", "Jinja"},
      {"けんろくえん", "Kenrokuen"},
      {"ハマドオリ（ヤクモドオリ）", "Hamadōri (Yakumodōri)"},
      {"ニシガワ・ムラ", "Nishigawa Mura"},
      {"フェスタ2026", "Fesuta2026"},
      {"アットゥㇱ", "Attus"},
  });
  for (const Case& c : kCases) EXPECT_EQ(Romanised(c.cell, LongVowels::Macron), c.clean) << c.cell;
  EXPECT_EQ(Romanised("トウキョウ", LongVowels::Plain), "Tokyo");
  EXPECT_EQ(Romanised("オオサカ", LongVowels::Plain), "Osaka");
}

TEST(Romanised, NeverGuessesAtKanji) {
  EXPECT_EQ(Romanised("東京", LongVowels::Plain), std::nullopt);
  EXPECT_EQ(Romanised("トウ京", LongVowels::Plain), std::nullopt);
  EXPECT_EQ(Romanised("", LongVowels::Plain), std::nullopt);
}

}  // namespace
}  // namespace tools
