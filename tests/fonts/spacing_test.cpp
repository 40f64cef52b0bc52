#include <gtest/gtest.h>

#include <sstream>

#include "cases.h"
#include "shown.h"

namespace fonts {
namespace {

// Where each letter begins, and the line's end, in tenths of an em.
std::vector<float> Widths(const std::string& language, const std::string& text) {
  Request request;
  request.language = language;
  request.size = 10;
  request.spans.push_back({text, "", 0});
  const auto paragraph = Show(TestEngine(), request).paragraph;
  std::vector<float> widths;
  float total = paragraph->lines[0].width;
  for (size_t i = paragraph->glyphs.size(); i-- > 1;) {
    const float from = paragraph->glyphs[i].x;
    widths.insert(widths.begin(), total - from);
    total = from;
  }
  widths.insert(widths.begin(), total);
  return widths;
}

TEST(Spacing, SetsTheLinesOfTheCases) {
  for (const Case& c : ReadCases("trim.cases")) {
    std::istringstream in(c.fields[2]);
    float expected = 0;
    for (float width = 0; in >> width;) expected += width;
    float sum = 0;
    for (const float width : Widths(c.fields[0], c.fields[1])) sum += width;
    EXPECT_NEAR(sum, expected, 0.02) << c.file << ":" << c.line << " " << c.fields[1];
  }
}

Request HeadingOf(const std::string& text, Role role) {
  Request request;
  request.language = "ja";
  request.size = 10;
  request.role = role;
  request.spans.push_back({text, "", 0});
  return request;
}

TEST(Spacing, SetsKanaByTheirOwnWidthsInHeadingsOnly) {
  const float body = TestEngine().Layout(HeadingOf("トイレのご案内", Role::Body))->width;
  const float label = TestEngine().Layout(HeadingOf("トイレのご案内", Role::Label))->width;
  const float heading = TestEngine().Layout(HeadingOf("トイレのご案内", Role::Heading))->width;
  EXPECT_FLOAT_EQ(body, 70);
  EXPECT_FLOAT_EQ(label, 70);
  EXPECT_LT(heading, 69);
}

TEST(Spacing, DropsTheWhiteBetweenScriptsAtALineBreak) {
  Request request = HeadingOf("国国ABC", Role::Body);
  request.width = 20;
  const auto paragraph = TestEngine().Layout(request);
  ASSERT_EQ(paragraph->lines.size(), 2u);
  EXPECT_FLOAT_EQ(paragraph->lines[0].width, 20);
}

}  // namespace
}  // namespace fonts
