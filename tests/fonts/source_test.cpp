#include "fonts/source.h"

#include <gtest/gtest.h>

namespace fonts {
namespace {

Source Read(const std::vector<Span>& spans) {
  Request request;
  request.language = "ja";
  request.spans = spans;
  Languages languages;
  Source source = ReadSource(request, languages);
  source.language = nullptr;  // its owner is gone
  return source;
}

TEST(Source, TakesAnnotationsApart) {
  const Source source = Read({{"{金沢|かなざわ}の{兼六園|けんろくえん}へ", "", 0}});
  EXPECT_EQ(source.text, u"金沢の兼六園へ");
  ASSERT_EQ(source.annotations.size(), 2u);
  EXPECT_EQ(source.annotations[1].begin, 3u);
  EXPECT_EQ(source.annotations[1].end, 6u);
  EXPECT_EQ(source.annotations[1].ruby, u"けんろくえん");
}

TEST(Source, DividesByLanguageAndRemembersTheMarks) {
  const Source source = Read({{"a", "", 1}, {"b", "", 2}, {"", "", 9}, {"c", "en", 3}});
  ASSERT_EQ(source.stretches.size(), 2u);
  EXPECT_EQ(source.stretches[1].begin, 2u);
  EXPECT_EQ(source.MarkAt(0), 1);
  EXPECT_EQ(source.MarkAt(1), 2);
  EXPECT_EQ(source.MarkAt(2), 3);
}

TEST(Source, TamesControls) {
  EXPECT_EQ(Read({{"a\tb\r\nc\x01", "", 0}}).text, u"a b\u200B\nc ");
}

TEST(Language, ReadsTags) {
  Languages languages;
  EXPECT_EQ(languages["ja-simple"].primary, "ja");
  EXPECT_EQ(languages["ja"].break_locale, "ja@lb=strict");
  EXPECT_TRUE(languages["ja"].ideographic);
  EXPECT_FALSE(languages["ja-Latn"].ideographic) << "a romanised name is Latin";
  EXPECT_TRUE(languages["zh-Hant"].centred_stops);
  EXPECT_TRUE(languages["zh-TW"].centred_stops);
  EXPECT_FALSE(languages["zh-Hans"].centred_stops);
  EXPECT_FALSE(languages["kok"].keeps_words) << "Konkani is not Korean";
  EXPECT_TRUE(languages["he"].right_to_left);
  EXPECT_EQ(languages["ur"].stack, kNastaliq);
  EXPECT_EQ(languages["fa"].stack, USCRIPT_ARABIC);
}

}  // namespace
}  // namespace fonts
