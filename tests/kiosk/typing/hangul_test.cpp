#include <gtest/gtest.h>

#include "typed.h"

namespace kiosk {
namespace {

using kiosk_test::Type;
using kiosk_test::Typed;

TEST(Hangul, ComposesAsItIsTyped) {
  constexpr Typed kCases[] = {
      {"ㄱ", "ㄱ"},
      {"ㄱㅏ", "가"},
      {"ㄱㅏㄱ", "각"},
      {"ㄱㅏㄹㄱ", "갉"},
      {"ㄱㅏㄱㅏ", "가가"},    // the final moves on
      {"ㄱㅏㄹㄱㅏ", "갈가"},  // so does its second half
      {"ㄱㅏㅂㅅ", "값"},
      {"ㄱㅏㅂㅅㅇㅣ", "값이"},
      {"ㄱㅏㅂㅅㅣ", "갑시"},
      {"ㅇㅗㄴㅊㅓㄴ", "온천"},
      {"ㄷㅗㅋㅛ", "도쿄"},
      {"ㄱㅛㅌㅗ", "교토"},
      {"ㅂㅔㅅㅂㅜ", "벳부"},
      {"ㅅㅏㅅㅍㅗㄹㅗ", "삿포로"},
      {"ㄱㅗㅏ", "과"},
      {"ㄱㅗㅏㄴㄱㅗㅏㅇ", "관광"},
      {"ㅇㅜㅓㄴ", "원"},
      {"ㅇㅡㅣ", "의"},
      {"ㅎㅗㅏㅣ", "화ㅣ"},  // no vowel has three parts
      {"ㄲㅗㅊ", "꽃"},
      {"ㅇㅣㅆㄷㅏ", "있다"},
      {"ㅇㅣㅆㅓ", "이써"},  // a doubled final moves whole
      {"ㅂㅏㄲㄱ", "밖ㄱ"},
      {"ㄱㅏㄸ", "가ㄸ"},  // no syllable ends in ㄸ
      {"ㄱㅏㄸㅏ", "가따"},
      {"ㄱㄴㅈㅇ", "ㄱㄴㅈㅇ"},  // initials, as they are searched
      {"ㄱㅅ", "ㄱㅅ"},
      {"ㅏㅏ", "ㅏㅏ"},
      {"ㅗㅏ", "ㅘ"},
      {"ㅏㄱ", "ㅏㄱ"},
      {"ㅇㅗㄴ ㅊㅓㄴ", "온 천"},
      {"ㄱㅏㅏ", "가ㅏ"},
      {"ㅇㅏㄴㅎㄷㅏ", "않다"},
      {"ㅇㅓㅂㅅㄷㅏ", "없다"},
      {"ㅇㅣㄹㄱㄷㅏ", "읽다"},
      {"1ㅇㅣㄹ", "1일"},
  };
  for (const Typed& each : kCases) EXPECT_EQ(Type(each.keys), each.text) << each.keys;
}

TEST(Hangul, OneJamoIsTakenBackAtATime) {
  constexpr Typed kCases[] = {
      {"ㄱㅏㅂㅅ⌫", "갑"},
      {"ㄱㅏㅂㅅ⌫⌫", "가"},
      {"ㄱㅏㅂㅅ⌫⌫⌫", "ㄱ"},
      {"ㄱㅏㅂㅅ⌫⌫⌫⌫", ""},
      {"ㄱㅗㅏ⌫", "고"},
      {"ㄱㅗㅏㄴ⌫", "과"},
      {"ㄲㅏ⌫", "ㄲ"},
      {"ㄲ⌫", ""},
      {"ㅇㅣㅆ⌫", "이"},
      {"ㅗㅏ⌫", "ㅗ"},
      {"ㅇㅗㄴㅊㅓㄴ⌫", "온처"},
      {"ㄱㅏㄱㅏ⌫", "가ㄱ"},
      {"ㄱㅏㄱㅏ⌫ㅣ", "가기"},
      {"ㄱㅏㄴㅎ⌫ㅣ", "가니"},
      {"ㅎㅐ⌫", "ㅎ"},
      {"ㄱㅡㅣ⌫", "그"},
      {"ㄱㅜㅓㄹㅎ⌫", "궐"},
      {"ㄱㄴㅈ⌫", "ㄱㄴ"},
      {"온⌫", "오"},
      {"ㅁㅜㄹ ⌫⌫", "무"},
  };
  for (const Typed& each : kCases) EXPECT_EQ(Type(each.keys), each.text) << each.keys;
}

}  // namespace
}  // namespace kiosk
