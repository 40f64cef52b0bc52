#include "kiosk/typing/press.h"

#include <gtest/gtest.h>

#include <random>

#include "kiosk/typing/letters.h"
#include "typed.h"

namespace kiosk {
namespace {

using kiosk_test::KeyOf;
using kiosk_test::Type;
using kiosk_test::Typed;

void ExpectAll(std::initializer_list<Typed> cases) {
  for (const Typed& each : cases) EXPECT_EQ(Type(each.keys), each.text) << each.keys;
}

TEST(Press, VietnameseTonesGoToTheLastVowel) {
  ExpectAll({{"á", "á"},
             {"à", "à"},
             {"ả", "ả"},
             {"ã", "ã"},
             {"ạ", "ạ"},
             {"ấ", "ấ"},
             {"ệ", "ệ"},
             {"ợ", "ợ"},
             {"ừ", "ừ"},
             {"Ồ", "Ồ"},
             {"á́", "a"},
             {"á̀", "à"},
             {"phở", "phở"},
             {"bún̉", "bủn"},
             {"nướcng", "nướcng"},
             {"nươc\u0301", "nước"},
             {"́", ""},
             {"b́", "b"},
             {"a b́", "a b"},
             {"đ̀", "đ"},
             {"Hà Nội", "Hà Nội"},
             {"ý", "ý"},
             {"ằ", "ằ"},
             {"á⌫", ""},
             {"việt⌫", "việ"}});
}

TEST(Press, ZhuyinHasOneToneToASyllable) {
  ExpectAll({{"ㄐㄧㄥ", "ㄐㄧㄥ"},
             {"ㄅㄟˇ", "ㄅㄟˇ"},
             {"ㄅㄟˇˋ", "ㄅㄟˋ"},
             {"ˇ", ""},
             {"ㄉㄨㄥㄐㄧㄥ", "ㄉㄨㄥㄐㄧㄥ"},
             {"aˇ", "a"},
             {"ㄅ ˇ", "ㄅ "},
             {"ㄅㄟˇ⌫", "ㄅㄟ"},
             {"ㄐㄧㄥˋ ㄉㄨ", "ㄐㄧㄥˋ ㄉㄨ"},
             {"ㄅ⌫⌫", ""},
             {"˙", ""},
             {"ㄇㄚ˙", "ㄇㄚ˙"},
             {"ㄋㄩˇ", "ㄋㄩˇ"},
             {"ㄦˊ", "ㄦˊ"},
             {"ㄕˋ", "ㄕˋ"},
             {"ㄨㄣ ㄑㄩㄢˊ", "ㄨㄣ ㄑㄩㄢˊ"},
             {"ㄨㄣ⌫ㄢ", "ㄨㄢ"},
             {"ˊㄅ", "ㄅ"},
             {"ㄅˊˊ", "ㄅˊ"},
             {"1ˊ", "1"}});
}

TEST(Press, AThaiMarkNeedsALetter) {
  ExpectAll({{"ก", "ก"},   {"กา", "กา"},         {"กี่", "กี่"},           {"ิ", ""},   {"ก ิ", "ก "},
             {"กิิ", "กิ"},   {"เกียวโต", "เกียวโต"}, {"น้ำ", "น้ำ"},         {"ปู", "ปู"}, {"ปู⌫", "ป"},
             {"น้ำ⌫", "น้"}, {"น้ำ⌫⌫", "น"},        {"โตเกียว", "โตเกียว"}, {"์", ""},   {"ภูเขา", "ภูเขา"},
             {"วัด⌫", "วั"}, {"วัด⌫⌫", "ว"},        {"ก่้", "ก่้"},           {"ไ", "ไ"}, {"ๆ", "ๆ"}});
}

TEST(Press, ADevanagariSignNeedsALetter) {
  ExpectAll({{"क", "क"},         {"कि", "कि"},     {"ि", ""},        {"क्", "क्"},    {"क्ष", "क्ष"},
             {"टोक्यो", "टोक्यो"}, {"मंदिर", "मंदिर"}, {"मंदिर⌫", "मंदि"}, {"क ी", "क "}, {"काा", "का"},
             {"हिंदी", "हिंदी"},   {"पर्वत", "पर्वत"}, {"ज़", "ज़"},       {"श्र⌫", "श्"},  {"श्र⌫⌫⌫", ""},
             {"ॐ", "ॐ"},         {"अ", "अ"},       {"इं", "इं"},       {"ः", ""},     {"क्योतो", "क्योतो"}});
}

TEST(Press, AMyanmarSignNeedsALetter) {
  ExpectAll({{"က", "က"},         {"ကာ", "ကာ"},     {"ေ", ""},      {"ကေ", "ကေ"},     {"ကေ⌫", "က"},
             {"မြန်မာ", "မြန်မာ"}, {"ကျို", "ကျို"},     {"တိုကျို", "တိုကျို"}, {"က ာ", "က "},    {"ကာာ", "ကာ"},
             {"ဘုရား", "ဘုရား"},   {"ဘုရား⌫", "ဘုရာ"}, {"ရေ", "ရေ"},   {"တောင်", "တောင်"}, {"်", ""},
             {"ဥ", "ဥ"},         {"၊", "၊"},       {"ဈေး", "ဈေး"}, {"ဈေး⌫⌫", "ဈ"},   {"ကွှ", "ကွှ"}});
}

TEST(Press, LettersOfTheOtherScriptsAreTypedAsTheyAre) {
  ExpectAll({{"киото", "киото"}, {"Токио", "Токио"}, {"ё⌫", ""},         {"замок⌫", "замо"},
             {"объём", "объём"}, {"طوكيو", "طوكيو"}, {"طوكيو⌫", "طوكي"}, {"لا", "لا"},
             {"أ", "أ"},         {"َ", ""},           {"مَّ", "مَّ"},         {"kyoto", "kyoto"},
             {"Kyōto", "Kyōto"}, {"ß", "ß"},         {"café⌫", "caf"},   {"a  b", "a b"},
             {" a", "a"},        {"東京", "東京"},   {"2026", "2026"},   {"a-b’c", "a-b’c"}});
}

TEST(Press, AKeyOfSeveralLettersTypesThemAll) {
  EXPECT_EQ(Press("", KeyOf("क्ष")), "क्ष");
  EXPECT_EQ(Press("", KeyOf("لا")), "لا");
  EXPECT_EQ(Press("त", KeyOf("्र")), "त्र");
}

TEST(Press, KeysThatTypeNothingLeaveTheTextAlone) {
  for (Key::Does does : {Key::Does::Layer, Key::Does::Keyboard, Key::Does::ShowAll, Key::Does::Nothing}) {
    EXPECT_EQ(Press("かに", {does, "shift", "", 1, {}}), "かに");
  }
}

TEST(Press, TheFortyNinthLetterIsNotTaken) {
  std::string full(kMostLetters, 'a');
  EXPECT_EQ(Press(full, KeyOf("b")), full);
  EXPECT_EQ(Press(full + "xyz", KeyOf("⌫")), full.substr(1));
  EXPECT_EQ(Press(full.substr(1), KeyOf("लो")), full.substr(1));
}

TEST(Press, BytesThatAreNoTextAreLeftOut) {
  EXPECT_EQ(Press("a\xFF\xC0\x80"
                  "b",
                  KeyOf("c")),
            "abc");
  EXPECT_EQ(Press("\xE3\x81", KeyOf("c")), "c");
  EXPECT_EQ(Press("\xED\xA0\x80\xF4\x90\x80\x80", KeyOf("c")), "c");
  EXPECT_EQ(Press("\xF0\x9F\x8D\x9C", KeyOf("⌫")), "");
}

// Any visitor on any keyboard.
TEST(Press, RandomKeysKeepATextThatCanBeTakenBack) {
  std::mt19937 random(20261124);
  auto below = [&](size_t most) { return static_cast<size_t>(random() % most); };
  std::vector<Keyboard> keyboards;
  for (const char* language : {"en", "ja", "vi", "fr", "ne"}) {
    for (const std::string& id : KeyboardsFor(language)) {
      for (std::string_view layer :
           {std::string_view(), layer::kShift, layer::kKatakana, layer::kAccents, layer::kDigits}) {
        keyboards.push_back(KeyboardWith(id, layer, language));
      }
    }
  }
  for (int visit = 0; visit < 400; ++visit) {
    std::string text;
    for (size_t presses = below(120); presses > 0; --presses) {
      const Keyboard& keyboard = keyboards[below(keyboards.size())];
      const auto& row = keyboard.rows[below(keyboard.rows.size())];
      const Key& key = row[below(row.size())];
      text = Press(text, key);
      std::u32string letters = LettersOf(text);
      ASSERT_EQ(Utf8Of(letters), text) << "no UTF-8 after " << key.label;
      ASSERT_LE(letters.size(), kMostLetters);
    }
    size_t steps = 0;
    while (!text.empty() && steps < 5 * kMostLetters) {
      std::string shorter = Press(text, KeyOf("⌫"));
      ASSERT_NE(shorter, text);
      text = shorter;
      ++steps;
    }
    EXPECT_EQ(text, "");
  }
}

}  // namespace
}  // namespace kiosk
