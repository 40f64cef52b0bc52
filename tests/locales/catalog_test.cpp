#include "locales/catalog.h"

#include <gtest/gtest.h>

namespace locales {
namespace {

const std::vector<Catalog::Source> kSources{
    {"ja", R"({"a": "日本語", "only.ja": "日本語だけ", "shops": "{count}店"})"},
    {"en", R"({"a": "English", "only.en": "English only",
               "shops": "{count, plural, one {# shop} other {# shops}}", "to": "To {name}"})"},
    {"ar", R"({"to": "إلى {name}", "shops": "{count}"})"},
    {"zh-Hant", R"({"a": "中文"})"},
    {"de", R"({"a": "Deutsch", "shops": "{count, plural,"})"},
};

Catalog OpenIn(std::string_view language) {
  auto catalog = Catalog::Open(language, kSources);
  EXPECT_TRUE(catalog) << language;
  return *std::move(catalog);
}

TEST(MessageChain, EndsInEnglishAndJapanese) {
  using Chain = std::vector<std::string>;
  EXPECT_EQ(MessageChain("fr"), (Chain{"fr", "en", "ja"}));
  EXPECT_EQ(MessageChain("ja"), (Chain{"ja", "en"}));
  EXPECT_EQ(MessageChain("en"), (Chain{"en", "ja"}));
  EXPECT_EQ(MessageChain("ja-simple"), (Chain{"ja-simple", "ja", "en"}));
  EXPECT_EQ(MessageChain("zh-Hant-HK"), (Chain{"zh-Hant-HK", "zh-Hant", "zh", "en", "ja"}));
}

TEST(Catalog, FallsBackPerMessageAndSaysTheLanguage) {
  const Catalog catalog = OpenIn("zh-Hant-HK");
  EXPECT_EQ(catalog.Find("a").text, "中文");
  EXPECT_EQ(catalog.Find("a").language, "zh-Hant");
  EXPECT_EQ(catalog.Find("only.en").language, "en");
  EXPECT_EQ(catalog.Find("only.ja").language, "ja");
}

TEST(Catalog, GivesEasyJapaneseJapaneseBeforeEnglish) {
  EXPECT_EQ(OpenIn("ja-simple").Text("a"), "日本語");
}

TEST(Catalog, InflectsByNumber) {
  const Catalog catalog = OpenIn("en");
  EXPECT_EQ(catalog.Text("shops", {{"count", 1}}), "1 shop");
  EXPECT_EQ(catalog.Text("shops", {{"count", 1234}}), "1,234 shops");
}

TEST(Catalog, AnswersTheKeyForAMissingMessage) {
  const Catalog catalog = OpenIn("en");
  EXPECT_EQ(catalog.Text("no.such.key"), "no.such.key");
  EXPECT_FALSE(catalog.Has("no.such.key"));
  EXPECT_TRUE(catalog.Has("only.ja"));
}

TEST(Catalog, FallsBackFromABrokenTranslation) {
  EXPECT_EQ(OpenIn("de").Text("shops", {{"count", 2}}), "2 shops");
}

TEST(Catalog, IsolatesTextsInRightToLeftLanguages) {
  EXPECT_EQ(OpenIn("ar").Text("to", {{"name", "Kyōto (京都)"}}), "إلى \u2068Kyōto (京都)\u2069");
  EXPECT_EQ(OpenIn("ar").Text("shops", {{"count", 12}}), "12");
  EXPECT_EQ(OpenIn("en").Text("to", {{"name", "Kyōto"}}), "To Kyōto");
}

TEST(Catalog, NamesTheFileThatItCannotRead) {
  const auto broken = Catalog::Open("en", {{"en", R"({"a": 1})"}});
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().message, "messages en: a is not a text");
  EXPECT_FALSE(Catalog::Open("en", {{"en", "[]"}}));
  EXPECT_FALSE(Catalog::Open("en", {{"en", "{"}}));
}

TEST(Catalog, SpeaksEveryLanguageOfThePicker) {
  EXPECT_EQ(Catalog::Open("ja")->Text("bar.home"), "ホーム");
  EXPECT_EQ(Catalog::Open("en")->Text("bar.home"), "Home");
  EXPECT_EQ(Catalog::Open("mn")->Find("bar.home").language, "en");
}

}  // namespace
}  // namespace locales
