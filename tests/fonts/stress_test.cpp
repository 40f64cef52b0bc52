#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "shown.h"

namespace fonts {
namespace {

// Letters, marks, controls and syntax that break careless code, in any order.
constexpr const char* kPieces[] = {"a",
                                   "fi",
                                   "é",
                                   "e\u0302",
                                   " ",
                                   "  ",
                                   "\n",
                                   "\r\n",
                                   "\t",
                                   "-",
                                   "\u00AD",
                                   "\u200B",
                                   "\u200D",
                                   "\u2068",
                                   "\u2069",
                                   "\u202E",
                                   "\u202C",
                                   "漢",
                                   "か",
                                   "ー",
                                   "っ",
                                   "。",
                                   "「",
                                   "」",
                                   "、",
                                   "(",
                                   ")",
                                   "{",
                                   "|",
                                   "}",
                                   "{兼六|けんろく}",
                                   "{志|こころざし}",
                                   "한글",
                                   "ที่",
                                   "ำ",
                                   "ๆ",
                                   "ខ្ញុំ",
                                   "ကြွ",
                                   "က္က",
                                   "क्षत्रि",
                                   "र्",
                                   "स्त्री",
                                   "س",
                                   "لا",
                                   "إِلَٰهٌ",
                                   "ش",
                                   "שָׁ",
                                   "12",
                                   "3,000",
                                   "15 min",
                                   "👩‍👩‍👧",
                                   "🇯🇵",
                                   "🇯",
                                   "1️⃣",
                                   "\uFE0F",
                                   "\uFE0E",
                                   "\U000E0067",
                                   "\xF0\x9F",
                                   "\xFF",
                                   "https://example.jp/a?b=c",
                                   "ᠮᠣ",
                                   "\U0010FFFD"};
constexpr const char* kLanguages[] = {"ja", "en", "zh-Hans", "zh-Hant", "ko", "th",        "ar",
                                      "ur", "he", "hi",      "my",      "km", "ja-simple", ""};

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  size_t Below(size_t limit) { return engine_() % limit; }

 private:
  std::mt19937 engine_;
};

Request RandomRequest(Dice& dice) {
  Request request;
  request.language = kLanguages[dice.Below(std::size(kLanguages))];
  for (size_t spans = 1 + dice.Below(3); spans > 0; --spans) {
    Span span;
    if (dice.Below(2) == 0) span.language = kLanguages[dice.Below(std::size(kLanguages))];
    for (size_t pieces = dice.Below(12); pieces > 0; --pieces)
      span.text += kPieces[dice.Below(std::size(kPieces))];
    request.spans.push_back(span);
  }
  request.family = dice.Below(2) == 0 ? Family::Sans : Family::Serif;
  request.weight = dice.Below(2) == 0 ? Weight::Regular : Weight::Bold;
  request.role = static_cast<Role>(dice.Below(3));
  request.align = static_cast<Align>(dice.Below(3));
  request.size = 8 + static_cast<float>(dice.Below(60));
  if (dice.Below(4) > 0) request.width = static_cast<float>(dice.Below(400));
  request.max_lines = static_cast<int>(dice.Below(4));
  request.ruby = dice.Below(2) == 0;
  return request;
}

void CheckParagraph(const Request& request, const Paragraph& paragraph) {
  ASSERT_FALSE(paragraph.lines.empty());
  if (request.max_lines > 0) {
    EXPECT_LE(paragraph.lines.size(), static_cast<size_t>(request.max_lines));
  }
  uint32_t next = 0;
  for (const Line& line : paragraph.lines) {
    EXPECT_EQ(line.first_glyph, next);
    next += line.glyph_count;
    EXPECT_GE(line.width, -0.01f);
    EXPECT_LE(line.width, paragraph.width + 0.01f);
    EXPECT_GT(line.baseline, line.top);
    EXPECT_LT(line.baseline, line.top + line.height);
  }
  EXPECT_EQ(next, paragraph.glyphs.size());
  for (const Glyph& glyph : paragraph.glyphs) {
    EXPECT_TRUE(std::isfinite(glyph.x) && std::isfinite(glyph.y));
    EXPECT_LT(glyph.id, 0xFFFFu);
  }
}

TEST(Stress, AnythingCanBeLaidOut) {
  for (unsigned seed = 0; seed < 3000; ++seed) {
    Dice dice(seed);
    const Request request = RandomRequest(dice);
    SCOPED_TRACE(seed);
    CheckParagraph(request, *TestEngine().Layout(request));
  }
}

}  // namespace
}  // namespace fonts
