#include "tools/brochure/pdf_structure.h"

#include <gtest/gtest.h>

namespace tools {
namespace {

std::string Qpdf(const std::string& page, const std::string& more = "") {
  return R"({"pages": [{"object": "3 0 R"}, {"object": "3 0 R"}], )" + more + R"("qpdf": [{}, {
    "trailer": {"value": {"/Root": "1 0 R"}},
    "obj:1 0 R": {"value": {"/ViewerPreferences": {"/Direction": "/R2L"}}},
    "obj:2 0 R": {"value": {"/MediaBox": [0, 0, 200, 400]}},
    "obj:3 0 R": {"value": {"/Parent": "2 0 R", "/Annots": ["4 0 R"])" +
         page + R"(}},
    "obj:4 0 R": {"value": {"/Subtype": "/Link", "/Rect": [20, 300, 60, 400],
                            "/A": {"/S": "/URI", "/URI": "u:https://example.jp/"}}}}]})";
}

TEST(PdfStructure, PlacesLinksFromTheTopLeftOfThePageAsShown) {
  const auto upright = ReadPdfStructure(Qpdf(""), 2);
  ASSERT_TRUE(upright) << upright.error().message;
  ASSERT_EQ(upright->pages[0].links.size(), 1);
  const auto& link = upright->pages[0].links[0];
  EXPECT_EQ(link.url, "https://example.jp/");
  EXPECT_DOUBLE_EQ(link.left, 0.1);
  EXPECT_DOUBLE_EQ(link.top, 0);
  EXPECT_DOUBLE_EQ(link.right, 0.3);
  EXPECT_DOUBLE_EQ(link.bottom, 0.25);
  // A quarter turn clockwise brings the top edge to the right.
  const auto turned = ReadPdfStructure(Qpdf(R"(, "/Rotate": 90)"), 2);
  EXPECT_DOUBLE_EQ(turned->pages[0].links[0].right, 1);
  EXPECT_DOUBLE_EQ(turned->pages[0].links[0].left, 0.75);
  EXPECT_DOUBLE_EQ(turned->pages[0].links[0].top, 0.1);
}

TEST(PdfStructure, WritesLabelsAsTheRangesSay) {
  const std::string ranges = R"("pagelabels": [{"index": 0, "label": {"/S": "/r", "/St": 4}},
                                               {"index": 1, "label": {"/S": "/D", "/P": "u:A-"}}], )";
  const auto structure = ReadPdfStructure(Qpdf("", ranges), 2);
  EXPECT_EQ(structure->pages[0].label, "iv");
  EXPECT_EQ(structure->pages[1].label, "A-1");
}

TEST(PdfStructure, KeepsTwoLevelsOfHeadingsThatLeadSomewhere) {
  const std::string outlines = R"("outlines": [{"title": "Gardens", "destpageposfrom1": 1, "kids": [
      {"title": "Kenrokuen", "destpageposfrom1": 2, "kids": [{"title": "third", "destpageposfrom1": 1}]}]},
      {"title": "nowhere", "destpageposfrom1": 9}], )";
  const auto structure = ReadPdfStructure(Qpdf("", outlines), 2);
  ASSERT_EQ(structure->contents.size(), 2);
  EXPECT_EQ(structure->contents[1].title, "Kenrokuen");
  EXPECT_EQ(structure->contents[1].page, 2);
  EXPECT_TRUE(structure->binds_right);
}

TEST(PdfStructure, TurnsRoundInNoCircle) {
  const std::string circle =
      R"({"pages": [{"object": "1 0 R"}], "qpdf": [{}, {"obj:1 0 R": {"value": "1 0 R"},
    "obj:2 0 R": {"value": {"/Parent": "2 0 R"}}, "trailer": {"value": {"/Root": "1 0 R"}}}]})";
  EXPECT_TRUE(ReadPdfStructure(circle, 1));
  EXPECT_FALSE(ReadPdfStructure("{", 1));
  EXPECT_TRUE(ReadPdfStructure("[1, null]", 1));
}

}  // namespace
}  // namespace tools
