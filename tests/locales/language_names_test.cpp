#include "locales/language_names.h"

#include <gtest/gtest.h>

namespace locales {
namespace {

TEST(LanguageName, IsAsWithinASentenceOfTheReader) {
  EXPECT_EQ(LanguageName("en", "fr"), "anglais");
  EXPECT_EQ(LanguageName("ja", "es"), "japonés");
  EXPECT_EQ(LanguageName("en", "ja"), "英語");
  EXPECT_EQ(LanguageName("zh-Hant", "en"), "Traditional Chinese");
  EXPECT_EQ(LanguageName("en", "zh-Hans"), "英语");
  EXPECT_EQ(LanguageName("fil", "fil"), "Filipino");
}

TEST(LanguageName, OfAndInEasyJapaneseIsTheLanguagesOwn) {
  EXPECT_EQ(LanguageName("en", "ja-simple"), "English");
  EXPECT_EQ(LanguageName("ja-simple", "en"), "やさしい{日本語|にほんご}");
}

}  // namespace
}  // namespace locales
