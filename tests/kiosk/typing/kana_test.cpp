#include "kiosk/typing/kana.h"

#include <gtest/gtest.h>

#include "typed.h"

namespace kiosk {
namespace {

using kiosk_test::Type;
using kiosk_test::Typed;

TEST(Kana, MarksChangeTheLastOne) {
  constexpr Typed kCases[] = {
      {"か゛", "が"},
      {"か゛゛", "か"},
      {"は゛", "ば"},
      {"は゜", "ぱ"},
      {"は゛゜", "ぱ"},
      {"は゜゛", "ば"},
      {"は゛゛", "は"},
      {"は゜゜", "は"},
      {"つ小", "っ"},
      {"つ小小", "つ"},
      {"つ゛", "づ"},
      {"つ小゛", "づ"},
      {"つ゛小", "っ"},
      {"や小", "ゃ"},
      {"あ小", "ぁ"},
      {"う゛", "ゔ"},
      {"た゜", "た"},
      {"ん゛", "ん"},
      {"か゜", "か"},
      {"カ゛", "ガ"},
      {"ハ゜", "パ"},
      {"ウ゛", "ヴ"},
      {"ツ小", "ッ"},
      {"ケ小", "ヶ"},
      {"゛", ""},
      {"a゛", "a"},
      {"小", ""},
      {"か゛に", "がに"},
      {"ほ゜", "ぽ"},
      {"そ゛", "ぞ"},
      {"し゛", "じ"},
      {"きよ小う", "きょう"},
      {"らーめん", "らーめん"},
      {"と゛うこ゛", "どうご"},
  };
  for (const Typed& each : kCases) EXPECT_EQ(Type(each.keys), each.text) << each.keys;
}

TEST(Kana, OneIsTakenBackWithItsMark) {
  constexpr Typed kCases[] = {
      {"か⌫", ""},   {"か゛⌫", ""},        {"かに⌫", "か"}, {"は゜ん⌫", "ぱ"},
      {"つ小⌫", ""}, {"きよ小う⌫⌫", "き"}, {"か⌫⌫⌫", ""},   {"か ⌫", "か"},
  };
  for (const Typed& each : kCases) EXPECT_EQ(Type(each.keys), each.text) << each.keys;
}

TEST(Kana, EachHasItsKatakana) {
  EXPECT_EQ(Katakana(U'あ'), U'ア');
  EXPECT_EQ(Katakana(U'ん'), U'ン');
  EXPECT_EQ(Katakana(U'ゔ'), U'ヴ');
  EXPECT_EQ(Katakana(U'ー'), U'ー');
  EXPECT_EQ(Katakana(U'a'), U'a');
}

}  // namespace
}  // namespace kiosk
