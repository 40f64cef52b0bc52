#include <gtest/gtest.h>

#include "cases.h"
#include "shown.h"

namespace fonts {
namespace {

constexpr float kSize = 20;

std::string Joined(const std::vector<std::string>& lines) {
  std::string out;
  for (size_t i = 0; i < lines.size(); ++i) out += (i == 0 ? "" : "/") + lines[i];
  return out;
}

Request RequestFor(const std::string& language, const std::string& text, const std::string& ems) {
  Request request;
  request.language = language;
  request.size = kSize;
  request.width = std::strtof(ems.c_str(), nullptr) * kSize;
  request.spans.push_back({text, "", 0});
  return request;
}

TEST(Wrap, WrapsTheCases) {
  for (const Case& c : ReadCases("wrap.cases")) {
    Request request = RequestFor(c.fields[0], Unescape(c.fields[3]), c.fields[2]);
    request.role = c.fields[1] == "heading" ? Role::Heading
                   : c.fields[1] == "label" ? Role::Label
                                            : Role::Body;
    const Shown shown = Show(TestEngine(), request);
    EXPECT_EQ(Joined(shown.lines), Unescape(c.fields[4])) << c.file << ":" << c.line;
    EXPECT_FALSE(shown.paragraph->truncated);
  }
}

TEST(Wrap, EndsWhatDoesNotFitInAnEllipsis) {
  for (const Case& c : ReadCases("ellipsis.cases")) {
    Request request = RequestFor(c.fields[0], Unescape(c.fields[4]), c.fields[1]);
    request.max_lines = std::atoi(c.fields[2].c_str());
    const Shown shown = Show(TestEngine(), request);
    EXPECT_EQ(Joined(shown.lines), c.fields[3]) << c.file << ":" << c.line;
    EXPECT_EQ(shown.paragraph->truncated, c.fields[3] != c.fields[4]) << c.file << ":" << c.line;
    for (const Line& line : shown.paragraph->lines) EXPECT_LE(line.width, request.width + 0.01f) << c.line;
  }
}

TEST(Wrap, PutsTheEllipsisOnTheLeftWhereTextRunsToTheLeft) {
  Request request = RequestFor("ar", "مركز المعلومات السياحية", "5");
  request.max_lines = 1;
  const auto paragraph = TestEngine().Layout(request);
  Request alone = RequestFor("ar", "…", "5");
  const auto ellipsis = TestEngine().Layout(alone);
  ASSERT_TRUE(paragraph->truncated);
  EXPECT_EQ(paragraph->glyphs.front().id, ellipsis->glyphs.front().id);
}

TEST(Wrap, KeepsAJapaneseNameWholeInATextWithBlanks) {
  Request request;
  request.language = "en";
  request.size = 20;
  request.width = 8 * 20;
  request.spans = {{"Take the JR ", "", 0}, {"京都線京都", "ja", 0}, {" to Osaka", "", 0}};
  const auto paragraph = TestEngine().Layout(request);
  ASSERT_GE(paragraph->lines.size(), 2u);
  EXPECT_EQ(paragraph->lines[0].glyph_count, std::string("Take the JR").size());
}

TEST(Wrap, AlignsToTheSideWhereReadingStarts) {
  for (const auto& [language, text] : {std::pair{"en", "Start"}, std::pair{"ar", "باب"}}) {
    Request request = RequestFor(language, text, "20");
    const auto start = TestEngine().Layout(request);
    request.align = Align::End;
    const auto end = TestEngine().Layout(request);
    request.align = Align::Centre;
    const auto centre = TestEngine().Layout(request);
    const float room = request.width - start->lines[0].width;
    const bool right = start->right_to_left;
    EXPECT_FLOAT_EQ(start->lines[0].left, right ? room : 0);
    EXPECT_FLOAT_EQ(end->lines[0].left, right ? 0 : room);
    EXPECT_FLOAT_EQ(centre->lines[0].left, room / 2);
  }
}

TEST(Wrap, ShowsAHyphenOnlyWhereASoftOneBreaks) {
  Request request = RequestFor("de",
                               "Straßen\xC2\xAD"
                               "bahn",
                               "20");
  const size_t whole = TestEngine().Layout(request)->glyphs.size();
  request.width = 5 * kSize;
  const auto broken = TestEngine().Layout(request);
  ASSERT_EQ(broken->lines.size(), 2u);
  EXPECT_EQ(whole, 11u);
  EXPECT_EQ(broken->glyphs.size(), 12u);
}

// A width of one glyph, nothing at all, or less than nothing must not hang or fail.
TEST(Wrap, SurvivesImpossibleWidths) {
  for (const float width : {0.0f, 1.0f, -5.0f}) {
    Request request = RequestFor("ja", "観光案内所 abc", "1");
    request.width = width;
    for (const int most : {0, 1}) {
      request.max_lines = most;
      EXPECT_GE(TestEngine().Layout(request)->lines.size(), 1u);
    }
  }
}

TEST(Wrap, LaysOutNothing) {
  Request request;
  const auto paragraph = TestEngine().Layout(request);
  EXPECT_EQ(paragraph->lines.size(), 1u);
  EXPECT_TRUE(paragraph->glyphs.empty());
  EXPECT_GT(paragraph->height, 0);
}

}  // namespace
}  // namespace fonts
