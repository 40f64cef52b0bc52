#include "tools/brochure/text_language.h"

#include <gtest/gtest.h>

namespace tools {
namespace {

TEST(TextLanguage, IsToldByScriptAndSmallWords) {
  EXPECT_EQ(LanguageOf("兼六園は日本三名園の一つです。"), "ja");
  EXPECT_EQ(LanguageOf("石川県金沢市駅前広場 受付は九時から 円"), "ja");
  EXPECT_EQ(LanguageOf("兼六园是日本三大名园之一，请从东门进入，门票为三百日元。"), "zh-Hans");
  EXPECT_EQ(LanguageOf("兼六園是日本三大名園之一，請從東門進入，門票為三百日圓。"), "zh-Hant");
  EXPECT_EQ(LanguageOf("겐로쿠엔은 일본 3대 정원 중 하나입니다."), "ko");
  EXPECT_EQ(LanguageOf("สวนเค็นโระคุเอ็น"), "th");
  EXPECT_EQ(LanguageOf("Сад Кэнроку-эн находится в Канадзаве"), "ru");
  EXPECT_EQ(LanguageOf("The garden is open from 9:00 and the tea house is by the pond"), "en");
  EXPECT_EQ(LanguageOf("Le jardin est ouvert de 9 h à 17 h et la maison de thé se trouve au bord de l'étang"),
            "fr");
  EXPECT_EQ(LanguageOf("Der Garten ist von 9 bis 17 Uhr geöffnet und das Teehaus ist am Teich"), "de");
  EXPECT_EQ(LanguageOf("El jardín abre de 9 a 17 y la casa de té está en la orilla del estanque"), "es");
}

TEST(TextLanguage, IsUnknownWhenTheTextDoesNotSay) {
  EXPECT_EQ(LanguageOf(""), "und");
  EXPECT_EQ(LanguageOf("12:00 - 17:00"), "und");
  EXPECT_EQ(LanguageOf("Kanazawa Kenrokuen Higashi-chaya"), "und");
  EXPECT_EQ(LanguageOf("金沢市"), "und");
  EXPECT_EQ(LanguageOf("Lorem ipsum dolor sit amet, consectetuer adipiscing elit"), "und");
}

}  // namespace
}  // namespace tools
