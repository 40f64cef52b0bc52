#include "tools/brochure/page_text.h"

#include <gtest/gtest.h>

namespace tools {
namespace {

// A line of a block as pdftotext writes it.
std::string Line(double left, double top, double right, double bottom, const std::string& words) {
  auto box = " xMin=\"" + std::to_string(left) + "\" yMin=\"" + std::to_string(top) + "\" xMax=\"" +
             std::to_string(right) + "\" yMax=\"" + std::to_string(bottom) + "\">";
  return "<line" + box + "<word" + box + words + "</word></line>";
}

std::string Page(const std::string& lines) {
  return "<doc><page width=\"200\" height=\"300\"><flow><block>" + lines + "</block></flow></page></doc>";
}

std::string TextOf(const std::string& lines) {
  const auto pages = ReadPageTexts(Page(lines));
  return pages.size() == 1 ? pages[0].text : "no page";
}

TEST(PageText, KeepsTheOrderOfHorizontalLinesAndJoinsJapaneseWithoutBlanks) {
  EXPECT_EQ(TextOf(Line(10, 10, 90, 20, "金沢の庭") + Line(10, 22, 90, 32, "を歩く")), "金沢の庭を歩く");
  EXPECT_EQ(TextOf(Line(10, 10, 90, 20, "Gardens") + Line(10, 22, 90, 32, "of Kanazawa")),
            "Gardens of Kanazawa");
}

TEST(PageText, ReadsVerticalColumnsFromRightToLeftWhateverOrderTheyCameIn) {
  EXPECT_EQ(TextOf(Line(10, 10, 20, 90, "三行目です") + Line(50, 10, 60, 90, "二行目は") +
                   Line(90, 10, 100, 90, "一行目の")),
            "一行目の二行目は三行目です");
}

TEST(PageText, ReadsTheUpperTierOfAVerticalPageFirst) {
  const std::string upper = Line(90, 10, 100, 90, "上の右") + Line(50, 10, 60, 90, "上の左");
  const std::string lower = Line(90, 120, 100, 200, "下の右") + Line(50, 120, 60, 200, "下の左");
  EXPECT_EQ(TextOf(lower + upper), "上の右上の左 下の右下の左");
  EXPECT_TRUE(ReadPageTexts(Page(upper))[0].vertical);
}

TEST(PageText, LeavesFuriganaOut) {
  EXPECT_EQ(TextOf(Line(10, 4, 50, 9, "けんろくえん") + Line(10, 10, 90, 20, "兼六園へ")), "兼六園へ");
  EXPECT_EQ(TextOf(Line(101, 10, 106, 60, "けんろくえん") + Line(90, 10, 100, 90, "兼六園へ")), "兼六園へ");
  // Kana as thick as the rest is text.
  EXPECT_EQ(TextOf(Line(10, 0, 50, 10, "ようこそ") + Line(10, 12, 90, 22, "兼六園へ")), "ようこそ兼六園へ");
}

TEST(PageText, MakesRadicalsIdeographsAndEntitiesLetters) {
  EXPECT_EQ(TextOf(Line(10, 10, 90, 20, "⽇本 ＡＢ &lt;&amp;&gt;")), "日本 AB <&>");
}

TEST(PageText, FindsTheThickestLine) {
  EXPECT_EQ(ReadPageTexts(Page(Line(10, 10, 90, 20, "small") + Line(10, 30, 90, 60, "Large")))[0].heading,
            "Large");
}

TEST(PageText, TakesAnythingForAnAnswer) {
  EXPECT_TRUE(ReadPageTexts("").empty());
  EXPECT_TRUE(ReadPageTexts("<line xMin=\"1\">").empty());
  EXPECT_EQ(ReadPageTexts("<page ><line xMin=\"nan\" yMin=\"1e999\"><word >x</word>")[0].text, "x");
  EXPECT_EQ(ReadPageTexts("<page ><word >lost</word><line ><word >\xFF\xC3</word>")[0].text, "");
}

}  // namespace
}  // namespace tools
