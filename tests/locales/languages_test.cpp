#include "locales/languages.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace locales {
namespace {

TEST(Languages, HaveDistinctTagsAndNames) {
  std::set<std::string_view> tags;
  std::set<std::string_view> names;
  for (const Language& language : Languages()) {
    EXPECT_TRUE(tags.insert(language.tag).second) << language.tag;
    EXPECT_TRUE(names.insert(language.own_name).second) << language.own_name;
    EXPECT_FALSE(language.welcome.empty()) << language.tag;
  }
}

TEST(Languages, AreCompleteWhereTheirMessagesExist) {
  EXPECT_TRUE(FindLanguage("ja")->complete);
  EXPECT_TRUE(FindLanguage("en")->complete);
  EXPECT_FALSE(FindLanguage("mn")->complete);
}

TEST(Languages, KnowTheirDirection) {
  for (const Language& language : Languages()) {
    const bool right_to_left = language.tag == "ar" || language.tag == "he";
    EXPECT_EQ(language.direction == Direction::RightToLeft, right_to_left) << language.tag;
  }
}

TEST(Languages, AreFoundByTheirExactTagOnly) {
  EXPECT_EQ(FindLanguage("zh-Hant")->own_name, "繁體中文");
  EXPECT_EQ(FindLanguage("zh"), nullptr);
  EXPECT_EQ(FindLanguage(""), nullptr);
}

}  // namespace
}  // namespace locales
