#include <gtest/gtest.h>
#include <unicode/ulocdata.h>
#include <unicode/uset.h>
#include <unicode/utf8.h>

#include <fstream>
#include <memory>
#include <set>
#include <sstream>

#include "cases.h"
#include "shown.h"

namespace fonts {
namespace {

constexpr const char* kLanguages[] = {
    "ja", "ja-simple", "en", "zh-Hans", "zh-Hant", "ko", "th", "vi", "id", "ms", "fil", "fr", "de", "es",
    "it", "pt",        "ru", "uk",      "ar",      "he", "hi", "ne", "bn", "si", "my",  "km", "lo", "mn"};

std::string ToUtf8(UChar32 c) {
  char bytes[4];
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, c);
  return {bytes, static_cast<size_t>(length)};
}

TEST(Coverage, DrawsEverySampleWithoutTofu) {
  std::set<std::string> seen;
  for (const Case& c : ReadCases("samples.cases")) {
    seen.insert(c.fields[0]);
    EXPECT_TRUE(TestEngine().Missing(c.fields[1], c.fields[0]).empty()) << c.fields[0];
    for (const Family family : {Family::Sans, Family::Serif}) {
      for (const Weight weight : {Weight::Regular, Weight::Bold}) {
        Request request;
        request.language = c.fields[0];
        request.family = family;
        request.weight = weight;
        request.spans.push_back({c.fields[1], "", 0});
        for (const Glyph& glyph : TestEngine().Layout(request)->glyphs)
          EXPECT_NE(glyph.id, 0u) << c.fields[0];
      }
    }
  }
  for (const char* language : kLanguages) EXPECT_TRUE(seen.count(language)) << "no sample in " << language;
}

TEST(Coverage, NamesWhatWouldBeTofu) {
  EXPECT_EQ(TestEngine().Missing("a\xE0\xBD\x80"
                                 "b",
                                 "en"),
            std::vector<char32_t>{0x0F40});  // Tibetan KA
  EXPECT_TRUE(TestEngine().Missing("tab\tnew\nline \xE2\x81\xA8isolate\xE2\x81\xA9", "en").empty());
}

// The letters, index letters and punctuation that CLDR lists for the language.
std::string Exemplars(const char* language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<ULocaleData, decltype(&ulocdata_close)> locale(ulocdata_open(language, &status),
                                                                       ulocdata_close);
  std::string text;
  for (const auto kind : {ULOCDATA_ES_STANDARD, ULOCDATA_ES_INDEX, ULOCDATA_ES_PUNCTUATION}) {
    const std::unique_ptr<USet, decltype(&uset_close)> set(
        ulocdata_getExemplarSet(locale.get(), nullptr, USET_ADD_CASE_MAPPINGS, kind, &status), uset_close);
    for (int32_t item = 0; item < uset_getItemCount(set.get()); ++item) {
      UChar32 first = 0;
      UChar32 last = 0;
      UChar string[32];
      const int32_t length = uset_getItem(set.get(), item, &first, &last, string, 32, &status);
      for (UChar32 c = first; length == 0 && c <= last; ++c) text += ToUtf8(c) + " ";
      for (int32_t i = 0; i < length; ++i) text += ToUtf8(string[i]);
    }
  }
  EXPECT_TRUE(U_SUCCESS(status)) << language;
  return text;
}

TEST(Coverage, DrawsEveryLetterThatCldrListsForALanguage) {
  for (const char* language : kLanguages) {
    const std::string locale = std::string(language) == "ja-simple" ? "ja" : language;
    EXPECT_EQ(TestEngine().Missing(Exemplars(locale.c_str()), language), std::vector<char32_t>{}) << language;
  }
}

// Every sequence of Debian's unicode-data is one glyph; skipped where that package is not.
TEST(Coverage, DrawsEveryEmojiSequenceAsOneGlyph) {
  std::ifstream in("/usr/share/unicode/emoji/emoji-test.txt");
  if (!in.is_open()) GTEST_SKIP() << "unicode-data is not installed";
  int sequences = 0;
  for (std::string line; std::getline(in, line);) {
    const size_t qualification = line.find(';');
    if (line.empty() || line[0] == '#' || qualification == std::string::npos) continue;
    Request request;
    request.spans.push_back({"", "", 0});
    std::istringstream words(line.substr(0, qualification));
    for (std::string word; words >> word;)
      request.spans[0].text += ToUtf8(static_cast<UChar32>(std::stoul(word, nullptr, 16)));
    ++sequences;
    const auto paragraph = TestEngine().Layout(request);
    EXPECT_EQ(paragraph->glyphs.size(), 1u) << line;
    for (const Glyph& glyph : paragraph->glyphs) EXPECT_NE(glyph.id, 0u) << line;
  }
  EXPECT_GE(sequences, 4733);
}

std::vector<uint32_t> GlyphsOf(const std::string& text, const std::string& language) {
  Request request;
  request.language = "en";
  request.spans = {{"See ", "", 0}, {text, language, 1}, {" here", "", 0}};
  std::vector<uint32_t> ids;
  for (const Glyph& glyph : TestEngine().Layout(request)->glyphs) {
    if (glyph.mark == 1) ids.push_back(glyph.id);
  }
  return ids;
}

// The most frequent complaint about multilingual software: one code point, another shape.
TEST(Coverage, DrawsHanInTheShapesOfItsOwnLanguageInsideAnEnglishParagraph) {
  for (const char* character : {"直", "骨", "海", "角"}) {
    EXPECT_NE(GlyphsOf(character, "ja"), GlyphsOf(character, "zh-Hans")) << character;
  }
  EXPECT_NE(GlyphsOf("骨", "zh-Hans"), GlyphsOf("骨", "zh-Hant"));
  EXPECT_EQ(GlyphsOf("直", "ja"), GlyphsOf("直", "")) << "Japanese is what an untagged name is";
}

TEST(Coverage, DrawsPunctuationInTheShapesOfItsLanguageEvenAlone) {
  EXPECT_NE(GlyphsOf("，", "zh-Hant"), GlyphsOf("，", "zh-Hans"));
  EXPECT_NE(GlyphsOf("！", "zh-Hans"), GlyphsOf("！", "ja"));
}

// NFC and NFD of the same word are the same glyphs.
TEST(Coverage, ComposesVietnamese) {
  EXPECT_EQ(GlyphsOf("Tiếng Việt ờ", "vi"),
            GlyphsOf("Tie\u0302\u0301ng Vie\u0323\u0302t o\u031B\u0300", "vi"));
}

TEST(Coverage, DrawsAnEmojiSequenceAsOneColourGlyph) {
  for (const char* emoji :
       {"👩‍👩‍👧", "🇯🇵", "👍🏽", "1️⃣", "♨️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"}) {
    Request request;
    request.size = 28;
    request.spans.push_back({emoji, "", 0});
    const auto paragraph = TestEngine().Layout(request);
    ASSERT_EQ(paragraph->glyphs.size(), 1u) << emoji;
    const Glyph& glyph = paragraph->glyphs[0];
    const Bitmap& bitmap = TestEngine().Rasterise(glyph.face, glyph.id, glyph.size, 0);
    EXPECT_EQ(bitmap.format, Bitmap::Format::Colour) << emoji;
    EXPECT_GE(bitmap.height, 28) << emoji;
    EXPECT_LE(bitmap.height, 36) << emoji;
  }
}

}  // namespace
}  // namespace fonts
