#include <gtest/gtest.h>

#include "tests/tools/brochure/stranger.h"
#include "tests/tools/brochure/written_pdf.h"

namespace tools {
namespace {

using HostilePdf = Stranger;

TEST_F(HostilePdf, IsToldFromWhatIsNoPdf) {
  EXPECT_EQ(Outcome(Read("")), "refused: not-a-pdf");
  EXPECT_EQ(Outcome(Read("<html>Please sign in</html>")), "refused: not-a-pdf");
}

TEST_F(HostilePdf, ThatIsCutOffIsRefusedOrReadToItsCut) {
  const std::string whole = PdfOf({Words("Welcome to the castle and the gardens of the city")});
  EXPECT_EQ(Outcome(Read(whole.substr(0, 30))), "refused: unreadable");
  // poppler finds the objects again where nothing says where their table is.
  const std::string without_table = whole.substr(0, whole.find("startxref"));
  EXPECT_EQ(Read(without_table).pages.size(), 1);
}

TEST_F(HostilePdf, WithoutPagesIsRefused) {
  EXPECT_EQ(Outcome(Read(PdfOf({}))), "refused: no-pages");
}

TEST_F(HostilePdf, WithTooManyPagesIsRefused) {
  EXPECT_EQ(Outcome(Read(PdfOf(std::vector<std::string>(1000, "")))), "refused: too-many-pages");
}

TEST_F(HostilePdf, WhoseHugePageIsShrunkCostsNoMoreThanAnother) {
  const PdfRead read = Read(PdfOf({Words("Map")}, "0 0 14400 14400"));
  ASSERT_EQ(read.pages.size(), 1);
  EXPECT_EQ(read.pages[0].sizes.zoom.width, 3240);
  EXPECT_NE(Outcome(read).find("very-large-pages"), std::string::npos);
}

TEST_F(HostilePdf, WithAPageWithoutSizeIsRefused) {
  // poppler puts a letter page in the place of a box that is none.
  EXPECT_FALSE(Outcome(Read(PdfOf({Words("x")}, "0 0 0 0"))).empty());
}

TEST_F(HostilePdf, WhosePagesAreTheirOwnParentsEnds) {
  WrittenPdf pdf;
  pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
  pdf.Add("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>");
  EXPECT_TRUE(Read(pdf.Bytes()).report.refused());
}

TEST_F(HostilePdf, ThatWouldRunSomethingIsShownAndNamed) {
  const std::string script = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>";
  EXPECT_NE(Outcome(Read(PdfOf({Words("a")}, "0 0 200 300", script))).find("active-content"),
            std::string::npos);
  const std::string launch = "/OpenAction << /S /Launch /F (/bin/sh) >>";
  EXPECT_NE(Outcome(Read(PdfOf({Words("a")}, "0 0 200 300", launch))).find("active-content"),
            std::string::npos);
}

TEST_F(HostilePdf, WithoutTextAndWithoutInkSaysBoth) {
  const PdfRead read = Read(PdfOf({"", "0 0 100 100 re f"}));
  EXPECT_EQ(Outcome(read), "2 pages, und: fonts-not-embedded no-text-layer empty-pages title-missing");
  EXPECT_EQ(read.report.notes[2].pages, std::vector<int>{1});
}

// RC4, revision 2, with an owner and user password that nobody knows: any 32 bytes will do.
TEST_F(HostilePdf, ThatAsksForAPasswordIsRefused) {
  WrittenPdf pdf;
  pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
  pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
  pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] >>");
  const std::string any = "<" + std::string(64, 'A') + ">";
  pdf.Add("<< /Filter /Standard /V 1 /R 2 /P -4 /O " + any + " /U " + any + " >>");
  EXPECT_EQ(Outcome(Read(pdf.Bytes("/Encrypt 4 0 R /ID [<00> <00>]"))), "refused: password-needed");
}

TEST_F(HostilePdf, TurnedOnItsSideIsShownUpright) {
  const PdfRead read = Read(PdfOf({Words("Up")}, "0 0 200 300", "", "/Rotate 90"));
  ASSERT_EQ(read.pages.size(), 1) << Outcome(read);
  EXPECT_GT(read.pages[0].sizes.image.width, read.pages[0].sizes.image.height);
  EXPECT_NE(Outcome(read).find("pages-rotated"), std::string::npos);
}

}  // namespace
}  // namespace tools
