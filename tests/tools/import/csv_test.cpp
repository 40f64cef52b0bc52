#include "tools/import/csv.h"

#include <gtest/gtest.h>

namespace tools {
namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> Parsed(std::string_view text) {
  const auto rows = ParseCsv(text, "a.csv");
  if (!rows) ADD_FAILURE() << rows.error().message;
  std::vector<Cells> cells;
  if (rows) {
    for (const CsvRow& row : *rows) cells.push_back(row.cells);
  }
  return cells;
}

TEST(Csv, ReadsPlainRows) {
  EXPECT_EQ(Parsed("a,b\n1,2\n"), (std::vector<Cells>{{"a", "b"}, {"1", "2"}}));
  EXPECT_EQ(Parsed("a,b\r\n1,2"), (std::vector<Cells>{{"a", "b"}, {"1", "2"}}));
  EXPECT_EQ(Parsed("a,\n,b"), (std::vector<Cells>{{"a", ""}, {"", "b"}}));
  EXPECT_EQ(Parsed(""), std::vector<Cells>{});
}

TEST(Csv, ReadsQuotedCells) {
  EXPECT_EQ(Parsed("\"a,b\",c"), (std::vector<Cells>{{"a,b", "c"}}));
  EXPECT_EQ(Parsed("\"say \"\"yes\"\"\",c"), (std::vector<Cells>{{"say \"yes\"", "c"}}));
  EXPECT_EQ(Parsed("\"two\r\nlines\",c\r\nd,e"), (std::vector<Cells>{{"two\r\nlines", "c"}, {"d", "e"}}));
  EXPECT_EQ(Parsed("\"\",\"\""), (std::vector<Cells>{{"", ""}}));
}

TEST(Csv, SeesWhatSeparatesTheCells) {
  EXPECT_EQ(SeparatorOf("a,b,c\n1;2,3\n"), ',');
  EXPECT_EQ(SeparatorOf("a;b;c\n1;2;3,5\n"), ';');
  EXPECT_EQ(SeparatorOf("a\tb\n"), '\t');
  EXPECT_EQ(SeparatorOf(""), ',');
  const auto rows = ParseCsv("a\t\"b\tc\"\n", "a.tsv", '\t');
  ASSERT_TRUE(rows);
  EXPECT_EQ(rows->front().cells, (Cells{"a", "b\tc"}));
}

TEST(Csv, TakesAQuoteInsideAnUnquotedCellAsALetter) {
  EXPECT_EQ(Parsed("5\" pipe,b"), (std::vector<Cells>{{"5\" pipe", "b"}}));
}

TEST(Csv, CountsRowsAsASpreadsheetDoes) {
  const auto rows = ParseCsv("a\n\n\"x\ny\"\nb\n", "a.csv");
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 4u);
  EXPECT_TRUE((*rows)[1].blank());
  EXPECT_EQ((*rows)[3].number, 4);
}

TEST(Csv, NamesTheLineOfAQuoteThatNeverCloses) {
  const auto rows = ParseCsv("a,b\n\"x\ny\",2\n3,\"never\n4,5\n", "a.csv");
  ASSERT_FALSE(rows);
  EXPECT_EQ(rows.error().message, "a.csv: line 4: a quotation mark opens and never closes");
}

// A download that breaks off anywhere gives rows or an error, never a crash.
TEST(Csv, SurvivesTruncationEverywhere) {
  const std::string whole = "名称,説明\r\n\"庭,\"\"園\"\"\",\"二\n行\"\r\n";
  for (size_t length = 0; length <= whole.size(); ++length) {
    (void)ParseCsv(std::string_view(whole).substr(0, length), "a.csv");
  }
}

}  // namespace
}  // namespace tools
