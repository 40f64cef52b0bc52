#include <gtest/gtest.h>

#include "content/store/pinyin.h"
#include "content/store/search_fold.h"
#include "content/store/search_match.h"
#include "content/store/search_terms.h"
#include "content/store/sound_key.h"

namespace content {
namespace {

std::string Key(std::string_view text) {
  return KeyOf(Fold(text));
}

std::string Sound(std::string_view text) {
  return SoundKeyOf(Fold(text));
}

TEST(Fold, BringsFormsOfOneLetterTogether) {
  for (const auto& [one, other] : std::initializer_list<std::pair<const char*, const char*>>{
           {"東京", "东京"},       {"東京", "東亰"},
           {"沢", "澤"},           {"廣島", "広島"},
           {"浜", "濱"},           {"ＫＹＯＴＯ", "kyoto"},
           {"ｷｮｳﾄ", "きょうと"},   {"ガ", "ｶﾞ"},
           {"か\u3099", "が"},     {"Kyōto", "kyoto"},
           {"Straße", "strasse"},  {"Đà Nẵng", "da nang"},
           {"أَلِف", "الف"},         {"مدينة", "مدينه"},
           {"１２", "12"},         {"٣", "3"},
           {"ラーメン", "らめん"}, {"佐々木", "佐佐木"},
           {"茅ヶ崎", "茅ケ崎"},   {"ё", "е"},
           {"ไม้", "ไม"},           {"世界遗产", "世界遺産"},
           {"嶋", "島"},           {"한", "\u1112\u1161\u11AB"}}) {
    EXPECT_EQ(Key(one), Key(other)) << one << " " << other;
  }
  for (const auto& [one, other] : std::initializer_list<std::pair<const char*, const char*>>{
           {"か", "が"}, {"京", "都"}, {"교", "고"}, {"กา", "กิ"}, {"し", "じ"}}) {
    EXPECT_NE(Key(one), Key(other)) << one << " " << other;
  }
}

TEST(Fold, FollowsHangulAsItIsComposed) {
  std::string whole = Key("교토");
  for (const char* typed : {"ㄱ", "교", "굩", "교토", "교ㅌ"})
    EXPECT_TRUE(whole.starts_with(Key(typed))) << typed;
  for (const char* typed : {"굣", "고", "교도"}) EXPECT_FALSE(whole.starts_with(Key(typed))) << typed;
  EXPECT_TRUE(Key("과자").starts_with(Key("고")));
  EXPECT_EQ(InitialsOf(Fold("가나자와"), 0, Fold("가나자와").size()), LettersOf(Fold("ㄱㄴㅈㅇ")));
}

TEST(SoundKey, IsOneForEveryRomanisation) {
  for (const auto& [kana, written] : std::initializer_list<std::pair<const char*, const char*>>{
           {"しんじゅく", "shinjuku"}, {"しんじゅく", "sinzyuku"}, {"しんじゅく", "shinzyuku"},
           {"しんじゅく", "sinjuku"},  {"きょうと", "kyouto"},     {"きょうと", "kyoto"},
           {"きょうと", "Kyōto"},      {"ちゅうおう", "chuo"},     {"ちゅうおう", "tyuo"},
           {"ちゅうおう", "chūō"},     {"ひろしま", "hirosima"},   {"ぐんま", "gumma"},
           {"しんばし", "shimbashi"},  {"おおさか", "ohsaka"},     {"ふじ", "huzi"},
           {"ふじ", "fuji"},           {"つしま", "tusima"},       {"さっぽろ", "sapporo"},
           {"キャッチ", "kyatchi"},    {"ファン", "fan"}}) {
    EXPECT_EQ(Sound(kana), Sound(written)) << kana << " " << written;
  }
  EXPECT_EQ(Sound("京都"), "") << "kanji have no sound of their own";
}

TEST(Pinyin, ReadsChineseNames) {
  auto readings = [](const char* name) { return PinyinOf(Fold(name), 0, Fold(name).size()).readings; };
  auto has = [&](const char* name, const char* pinyin) {
    auto all = readings(name);
    return std::find(all.begin(), all.end(), pinyin) != all.end();
  };
  EXPECT_TRUE(has("京都", "jingdu"));
  EXPECT_TRUE(has("长崎", "changqi"));
  EXPECT_TRUE(has("長野", "changye"));
  EXPECT_TRUE(has("冲绳", "chongsheng"));
  EXPECT_TRUE(readings("きょうと").empty());
  EXPECT_EQ(TypedPinyin(Fold("jīng dū")), "jingdu");
  EXPECT_EQ(TypedPinyin(Fold("jing1du1")), "jingdu");
  EXPECT_EQ(TypedPinyin(Fold("ㄐㄧㄥ ㄉㄨ")), "jingdu");
  EXPECT_EQ(TypedPinyin(Fold("ㄐㄧㄥˉㄕ")), "jingsh");
  EXPECT_EQ(TypedPinyin(Fold("京")), "");
}

TEST(SearchMatch, MarksWholeClusters) {
  SearchWords words;
  auto marked = [&](const char* typed, std::string text, const char* language) {
    SearchQuery query = SearchQueryOf(typed, words);
    SearchMatch match(query);
    std::vector<TextRange> ranges = match.In(text, language);
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range)
      text.insert(range->to, "]").insert(range->from, "[");
    return text;
  };
  EXPECT_EQ(marked("京都", "東京都と京都府", "ja"), "東京都と[京都]府");
  EXPECT_EQ(marked("kyo", "Kyōto-fu", "ja-Latn"), "[Kyō]to-fu");
  EXPECT_EQ(marked("굩", "교토", "ko"), "[교토]");
  EXPECT_EQ(marked("ㄱㅌ", "교토", "ko"), "[교토]");
  EXPECT_EQ(marked("jing", "京都府", "zh-Hans"), "[京]都府");
  EXPECT_EQ(marked("jing", "京都府", "ja"), "京都府");
  EXPECT_EQ(marked("kenroku", "けんろくえん", "ja-Hira"), "[けんろく]えん");
  EXPECT_EQ(marked("e", "e\u0301a", "fr"), "[e\u0301]a");
  EXPECT_EQ(marked("garden of", "The garden of the lords", "en"), "The [garden of] the lords");
  EXPECT_EQ(marked("gar", "hangar garden", "en"), "hangar [gar]den");
}

}  // namespace
}  // namespace content
