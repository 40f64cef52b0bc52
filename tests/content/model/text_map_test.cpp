#include "content/model/text_map.h"

#include <gtest/gtest.h>

#include <tuple>

namespace content {
namespace {

std::string Chain(std::string_view language) {
  std::string chain;
  for (const std::string& each : LanguageChain(language)) chain += (chain.empty() ? "" : " ") + each;
  return chain;
}

TEST(LanguageChain, GoesFromTheLanguageOverItsParentsToEnglishAndJapanese) {
  const std::tuple<const char*, const char*> kCases[] = {
      {"fr", "fr en ja"},
      {"pt-BR", "pt-BR pt en ja"},
      {"en", "en ja"},
      {"en-GB", "en-GB en ja"},
      {"ja", "ja en"},
      {"ja-simple", "ja-simple ja en"},
      {"ja-Hira", "ja-Hira ja en"},
      {"ja-Latn", "ja-Latn en ja"},
      {"zh-Hant-HK", "zh-Hant-HK zh-Hant en ja"},
      {"zh-Hans", "zh-Hans en ja"},
      {"sr-Latn-RS", "sr-Latn-RS sr-Latn en ja"},
      {"", "en ja"},
  };
  for (const auto& [language, expected] : kCases) EXPECT_EQ(Chain(language), expected) << language;
}

TEST(Pick, SaysWhichLanguageItFound) {
  TextMap texts{{"ja", "庭"}, {"en", "Garden"}, {"zh-Hant", "庭園"}};
  auto picked = [&](const char* language) {
    auto text = Pick(texts, language);
    return text ? text->language + ": " + text->text : "nothing";
  };
  EXPECT_EQ(picked("zh-Hant-HK"), "zh-Hant: 庭園");
  EXPECT_EQ(picked("zh-Hans"), "en: Garden");
  EXPECT_EQ(picked("ja-simple"), "ja: 庭");
  texts = {{"fr", "Jardin"}};
  EXPECT_EQ(picked("de"), "nothing");
  EXPECT_EQ(In(texts, "fr"), "Jardin");
  EXPECT_EQ(In(texts, "en"), "");
}

}  // namespace
}  // namespace content
