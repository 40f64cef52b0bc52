#include "fonts/phrase_break.h"

#include <gtest/gtest.h>
#include <unicode/ustring.h>

#include "cases.h"
#include "fonts/embedded.h"

namespace fonts {
namespace {

std::u16string ToUtf16(const std::string& text) {
  std::u16string out(text.size(), u'\0');
  int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8(out.data(), static_cast<int32_t>(out.size()), &length, text.data(),
                static_cast<int32_t>(text.size()), &status);
  out.resize(static_cast<size_t>(length));
  return out;
}

TEST(PhraseBreak, CutsTheCasesAsBudouxDoes) {
  const auto phrases = Phrases::Read(JapanesePhrasesJson());
  ASSERT_TRUE(phrases) << phrases.error().message;
  for (const Case& c : ReadCases("phrase_break.cases")) {
    const std::u16string expected = ToUtf16(c.fields[0]);
    std::u16string text;
    for (const char16_t unit : expected) {
      if (unit != u'|') text += unit;
    }
    const std::vector<bool> begins = phrases->Begins(text);
    std::u16string marked;
    for (size_t i = 0; i < text.size(); ++i) {
      if (begins[i]) marked += u'|';
      marked += text[i];
    }
    EXPECT_EQ(marked, expected) << c.file << ":" << c.line;
  }
}

TEST(PhraseBreak, RefusesAModelThatDoesNotFitItsFeatures) {
  EXPECT_FALSE(Phrases::Read("{\"UW1\":{\"ab\":1}}"));
  EXPECT_FALSE(Phrases::Read("not json"));
}

TEST(PhraseBreak, HasNothingToSayAboutNothing) {
  const auto phrases = Phrases::Read(JapanesePhrasesJson());
  ASSERT_TRUE(phrases);
  EXPECT_TRUE(phrases->Begins(u"").empty());
}

}  // namespace
}  // namespace fonts
