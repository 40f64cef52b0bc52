#include "fonts/engine.h"

#include <gtest/gtest.h>

#include "fonts/stacks.h"
#include "shown.h"

namespace fonts {
namespace {

TEST(Engine, NamesThePackageOfAFontThatIsNotThere) {
  const auto engine = Engine::Open("/nowhere");
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().kind, content::Error::Kind::NotFound);
  EXPECT_NE(engine.error().message.find("install fonts-noto-"), std::string::npos) << engine.error().message;
}

TEST(Engine, RemembersAParagraphUntilToldToForget) {
  Request request;
  request.spans.push_back({"Remember me", "", 0});
  const auto first = TestEngine().Layout(request);
  EXPECT_EQ(TestEngine().Layout(request), first);
  request.spans[0].mark = 7;
  EXPECT_EQ(TestEngine().Layout(request)->glyphs[0].mark, 7);
  request.spans[0].mark = 0;
  TestEngine().Forget();
  EXPECT_NE(TestEngine().Layout(request), first);
  EXPECT_EQ(first->glyphs.size(), 11u) << "whoever shows it still has it";
}

// What was marked can be underlined: in one piece per line and direction, and nothing moves for it.
TEST(Engine, SaysWhereMarkedLettersStand) {
  const auto widths = [](const std::string& before, const std::string& marked, const std::string& after,
                         const std::string& language) {
    Request request;
    request.language = language;
    request.spans = {{before + marked + after, language, 0}};
    const auto plain = TestEngine().Layout(request);
    EXPECT_TRUE(plain->marked.empty());
    request.spans = {{before, language, 0}, {marked, language, 1}, {after, language, 0}};
    const auto shown = TestEngine().Layout(request);
    EXPECT_FLOAT_EQ(shown->width, plain->width) << before + marked + after;
    EXPECT_EQ(shown->glyphs.size(), plain->glyphs.size());
    EXPECT_EQ(shown->marked.size(), 1u) << marked;
    return shown->marked.empty() ? MarkedPart{} : shown->marked[0];
  };
  EXPECT_GT(widths("A", "VA", "TAR", "en").left, 0);
  EXPECT_EQ(widths("", "兼六", "園", "ja").left, 0);
  EXPECT_GT(widths("سلام ", "كيوتو", " هنا", "ar").left, 0);
  EXPECT_GT(widths("วัด", "คิโย", "มิซุ", "th").width, 0);
  EXPECT_GT(widths("हि", "मेजी", " किला", "hi").width, 0);
}

TEST(Engine, ShapesOnceForAllSizes) {
  Request request;
  request.spans.push_back({"AVATAR", "", 0});
  request.size = 20;
  const float small = TestEngine().Layout(request)->width;
  request.size = 60;
  EXPECT_FLOAT_EQ(TestEngine().Layout(request)->width, small * 3);
}

TEST(Engine, TakesIllFormedTextAndUnknownLanguages) {
  Request request;
  request.language = "not a language";
  request.spans.push_back({"a\xFF\xC3", "x", 0});
  EXPECT_GE(TestEngine().Layout(request)->glyphs.size(), 1u);
}

TEST(Engine, SetsFiguresInColumns) {
  Request request;
  request.tabular_figures = true;
  request.spans.push_back({"11:11", "", 0});
  const float ones = TestEngine().Layout(request)->width;
  request.spans[0].text = "08:40";
  EXPECT_FLOAT_EQ(TestEngine().Layout(request)->width, ones);
}

TEST(Stacks, SayWhatIsWrongWithThem) {
  EXPECT_FALSE(ReadStacks("{}"));
  const auto stacks = ReadStacks(
      R"({"faces":{},"scripts":{"Latn":{"sans":"A","serif":"A"}},"narrow":{},"rest":[],"emoji":"A"})");
  ASSERT_FALSE(stacks);
  EXPECT_EQ(stacks.error().message, "stacks.json: no face named \"A\"");
}

}  // namespace
}  // namespace fonts
