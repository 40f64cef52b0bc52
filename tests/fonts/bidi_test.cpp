#include "fonts/bidi.h"

#include <gtest/gtest.h>

#include "shown.h"

namespace fonts {
namespace {

std::string Visual(const std::string& language, const std::string& text) {
  Request request;
  request.language = language;
  request.spans.push_back({text, "", 0});
  const Shown shown = Show(TestEngine(), request);
  return shown.visual[0];
}

TEST(Bidi, ReversesNestedLevels) {
  EXPECT_EQ(Bidi::VisualOrder({0, 1, 1, 0}), (std::vector<uint32_t>{0, 2, 1, 3}));
  EXPECT_EQ(Bidi::VisualOrder({1, 2, 2, 1}), (std::vector<uint32_t>{3, 1, 2, 0}));
  EXPECT_EQ(Bidi::VisualOrder({}), std::vector<uint32_t>{});
}

TEST(Bidi, KeepsNumbersAndLatinReadableInHebrew) {
  EXPECT_EQ(Visual("he", "אב 3,000 גד"), "דג 3,000 בא");
  EXPECT_EQ(Visual("he", "אב 03-1234-5678"), "03-1234-5678 בא");
}

// The mark goes with the bracket that it follows, and the bracket with what it holds (rule N0).
TEST(Bidi, GivesAMarkTheDirectionOfItsBracket) {
  const auto resolved = Bidi::Resolve(u"\u05D0(\u05D1)\u0300a", Bidi::Direction::LeftToRight);
  EXPECT_EQ(resolved.levels, (std::vector<uint8_t>{1, 1, 1, 1, 1, 0}));
}

TEST(Bidi, AsksEachIsolateForItsOwnDirection) {
  const auto resolved = Bidi::Resolve(u"\u2068\u05D0\u2069\u2068a", Bidi::Direction::FirstStrong);
  EXPECT_EQ(resolved.base, 0) << "what stands in an isolate says nothing about the paragraph";
  EXPECT_EQ(resolved.levels, (std::vector<uint8_t>{0, 1, 0, 0, 2}));
}

TEST(Bidi, TakesEveryLineOfATextByItself) {
  const auto resolved = Bidi::Resolve(u"\u05D0 \na", Bidi::Direction::FirstStrong);
  EXPECT_EQ(resolved.levels, (std::vector<uint8_t>{1, 1, 1, 0}));
}

// A Latin name with brackets, put into a sentence between FSI and PDI, stays as it is.
TEST(Bidi, KeepsAnIsolatedNameTogether) {
  EXPECT_EQ(Visual("he", "אב \u2068JR (Nara)\u2069."), ".JR (Nara) בא");
}

TEST(Bidi, MirrorsBrackets) {
  Request request;
  request.language = "he";
  request.spans.push_back({"(אב)", "", 0});
  const auto hebrew = TestEngine().Layout(request);
  request.language = "en";
  request.spans[0].text = "()";
  const auto latin = TestEngine().Layout(request);
  // The bracket that opens stands on the right and looks like a Latin closing one.
  EXPECT_EQ(hebrew->glyphs.back().id, latin->glyphs.back().id);
  EXPECT_EQ(hebrew->glyphs.front().id, latin->glyphs.front().id);
}

TEST(Bidi, TakesItsBaseFromTheLanguageAndNotFromTheFirstLetter) {
  EXPECT_EQ(Visual("he", "JR אב"), "בא JR");
  EXPECT_EQ(Visual("en", "אב JR"), "בא JR");
  EXPECT_EQ(Visual("en", "JR אב"), "JR בא");
}

}  // namespace
}  // namespace fonts
