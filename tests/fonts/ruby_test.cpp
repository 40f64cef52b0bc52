#include <gtest/gtest.h>

#include <algorithm>

#include "fonts/engine.h"
#include "shown.h"

namespace fonts {
namespace {

constexpr float kSize = 32;

std::shared_ptr<const Paragraph> LayOut(const std::string& text, bool ruby, float width = 1000) {
  Request request;
  request.language = "ja";
  request.size = kSize;
  request.ruby = ruby;
  request.width = width;
  request.spans.push_back({text, "", 0});
  return TestEngine().Layout(request);
}

std::vector<Glyph> Readings(const Paragraph& paragraph) {
  std::vector<Glyph> readings;
  std::copy_if(paragraph.glyphs.begin(), paragraph.glyphs.end(), std::back_inserter(readings),
               [](const Glyph& glyph) { return glyph.size < kSize; });
  return readings;
}

TEST(Ruby, SetsTheReadingAtHalfSizeAboveItsBase) {
  const auto paragraph = LayOut("{兼六園|けんろくえん}です", true);
  const std::vector<Glyph> readings = Readings(*paragraph);
  ASSERT_EQ(readings.size(), 6u);
  for (size_t i = 0; i < readings.size(); ++i) {
    EXPECT_FLOAT_EQ(readings[i].size, kSize / 2);
    EXPECT_NEAR(readings[i].x, static_cast<float>(i) * kSize / 2, 0.01);
    EXPECT_LT(readings[i].y, paragraph->lines[0].baseline - 0.88f * kSize);
  }
  EXPECT_FLOAT_EQ(paragraph->width, 5 * kSize);
}

TEST(Ruby, ShowsTheBaseAloneWhereFuriganaIsOff) {
  const auto paragraph = LayOut("{兼六園|けんろくえん}", false);
  EXPECT_EQ(paragraph->glyphs.size(), 3u);
}

TEST(Ruby, CentresAShortReading) {
  const std::vector<Glyph> readings = Readings(*LayOut("{大人|おとな}", true));
  ASSERT_EQ(readings.size(), 3u);
  const float left = readings.front().x;
  const float right = 2 * kSize - (readings.back().x + kSize / 2);
  EXPECT_NEAR(left, right, 0.01);
}

TEST(Ruby, HangsOverKanaByHalfALetterAtMost) {
  // Five letters are 2.5 em over 1: 0.75 on each side, of which a quarter may hang over kana.
  EXPECT_NEAR(LayOut("ある{志|こころざし}ある", true)->width, (2 + 1 + 2 + 1.0f) * kSize, 0.01);
}

TEST(Ruby, NeverHangsOverKanji) {
  EXPECT_NEAR(LayOut("国国{志|こころざし}国国", true)->width, (2 + 1 + 2 + 1.5f) * kSize, 0.01);
}

TEST(Ruby, StaysInsideTheLineAtItsEnds) {
  const auto paragraph = LayOut("{志|こころざし}", true);
  const std::vector<Glyph> readings = Readings(*paragraph);
  EXPECT_NEAR(readings.front().x, 0, 0.01);
  EXPECT_NEAR(paragraph->width, 2.5f * kSize, 0.01);
}

TEST(Ruby, NeverDividesABase) {
  const auto paragraph = LayOut("ここは{日本三名園|にほんさんめいえん}", true, 5 * kSize);
  ASSERT_EQ(paragraph->lines.size(), 2u);
  EXPECT_EQ(paragraph->lines[0].glyph_count, 3u);
}

TEST(Ruby, KeepsTheSamePitchWithAndWithoutReadings) {
  const auto with = LayOut("{中|なか}", true);
  const auto without = LayOut("なか", true);
  EXPECT_FLOAT_EQ(with->height, without->height);
  EXPECT_GT(with->height, LayOut("なか", false)->height);
}

std::shared_ptr<const Paragraph> LayOutLines(const std::string& text, float width, int lines) {
  Request request;
  request.language = "ja";
  request.size = kSize;
  request.ruby = true;
  request.width = width;
  request.max_lines = lines;
  request.spans.push_back({text, "", 0});
  return TestEngine().Layout(request);
}

TEST(Ruby, LeavesTheLineThatEndsInAnEllipsis) {
  const auto paragraph = LayOutLines("{志|こころざし}国{兼六園|けんろくえん}を見る", 6 * kSize, 1);
  ASSERT_TRUE(paragraph->truncated);
  EXPECT_TRUE(Readings(*paragraph).empty());
  ASSERT_EQ(paragraph->glyphs.size(), 6u) << "the bases stay, with the ellipsis";
  for (size_t i = 0; i < 5; ++i) {
    EXPECT_NEAR(paragraph->glyphs[i].x, static_cast<float>(i) * kSize, 0.01) << "no white for readings";
  }
}

TEST(Ruby, StaysOnTheLinesAboveAnEllipsis) {
  const auto paragraph = LayOutLines("{兼六園|けんろくえん}を見る{兼六園|けんろくえん}を見る", 6 * kSize, 1);
  const auto two = LayOutLines("{兼六園|けんろくえん}を見る{兼六園|けんろくえん}を見るひと", 6 * kSize, 2);
  ASSERT_TRUE(two->truncated);
  EXPECT_EQ(Readings(*two).size(), 6u);
  EXPECT_FLOAT_EQ(two->height, 2 * paragraph->height) << "the pitch stays";
}

TEST(Ruby, TreatsLonelyBracesAsText) {
  EXPECT_EQ(LayOut("{a|b", true)->glyphs.size(), 4u);
  EXPECT_EQ(LayOut("a}b{", true)->glyphs.size(), 4u);
  EXPECT_EQ(LayOut("{国|}", true)->glyphs.size(), 1u);
}

}  // namespace
}  // namespace fonts
