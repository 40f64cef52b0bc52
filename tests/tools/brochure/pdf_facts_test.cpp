#include "tools/brochure/pdf_facts.h"

#include <gtest/gtest.h>

namespace tools {
namespace {

TEST(PdfInfo, ReadsPagesAsTheyAreShown) {
  const PdfInfo info = ReadPdfInfo(
      "Title:           金沢まち歩き\nJavaScript:      yes\nPages:           2\n"
      "Encrypted:       yes (print:yes copy:no)\nPage    1 size:  612 x 792 pts (letter)\nPage    1 rot:   "
      "0\n"
      "Page    2 size:  612 x 792 pts (letter)\nPage    2 rot:   90\n");
  EXPECT_EQ(info.title, "金沢まち歩き");
  EXPECT_EQ(info.page_count, 2);
  EXPECT_TRUE(info.encrypted && info.has_script);
  ASSERT_EQ(info.pages.size(), 2);
  EXPECT_EQ(info.pages[0].width, 612);
  EXPECT_EQ(info.pages[1].width, 792);
  EXPECT_EQ(info.pages[1].rotation, 90);
}

TEST(PdfInfo, BelievesNoNumberThatIsNone) {
  const PdfInfo info =
      ReadPdfInfo("Pages: -5\nPage 7 size: 1 x 1\nPage 1 size: nan x -3 pts\nPage 2 rot: x\n");
  EXPECT_EQ(info.page_count, 0);
  ASSERT_EQ(info.pages.size(), 1);
  EXPECT_EQ(info.pages[0].width, 0);
}

TEST(PdfFonts, AreNamedOnceWithoutTheirSubset) {
  const std::string table =
      "name                                 type              encoding         emb sub uni object ID\n"
      "------------------------------------ ----------------- ---------------- --- --- --- ---------\n"
      "BCDEEE+MS-Mincho                     TrueType          WinAnsi          yes yes no       5  0\n"
      "ABCDEF+ArialMT                       TrueType          WinAnsi          no  yes no      61  0\n"
      "ArialMT                              TrueType          WinAnsi          no  no  no      61  0\n";
  EXPECT_EQ(FontsNotEmbedded(table), std::vector<std::string>{"ArialMT"});
}

TEST(PdfPictures, AreMeasuredWhereTheyAreDrawn) {
  const auto pictures = DrawnPictures(
      "page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio\n"
      "   4     2 image    1338   696  rgb     3   8  jpeg   yes       36  0   200   100  159K 5.8%\n"
      "   4     3 smask    1338   696  rgb     3   8  jpeg   yes       36  0   200   100  159K 5.8%\n");
  ASSERT_EQ(pictures.size(), 1);
  EXPECT_EQ(pictures[0].page, 4);
  EXPECT_NEAR(pictures[0].width, 1338 / 200.0 * 72, 0.01);
  EXPECT_EQ(pictures[0].pixels_per_inch, 100);
}

TEST(FirstComplaint, IsOneShortLine) {
  EXPECT_EQ(FirstComplaint(""), "");
  EXPECT_EQ(FirstComplaint("Syntax Error (743): Dictionary key must be a name object\nmore"),
            "Dictionary key must be a name object");
  EXPECT_EQ(FirstComplaint("Command Line Error: Incorrect password\n"), "Incorrect password");
}

}  // namespace
}  // namespace tools
