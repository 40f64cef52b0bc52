#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.h"

namespace tools {

struct CsvRow {
  int number = 0;  // from 1, as a spreadsheet counts: the header and blank rows too, line breaks in cells not
  std::vector<std::string> cells;

  bool blank() const;
};

// What stands between the cells: a comma, or else the tabulator or semicolon that the first lines have more
// of.
char SeparatorOf(std::string_view text);

// RFC 4180 in UTF-8: quoted cells may hold separators, line breaks and doubled quotes; lines end with CR LF,
// LF, CR or all mixed. Rows may be of different lengths. A quote that never ends is Damaged, with the line
// where it began. `name` is for the error.
content::Result<std::vector<CsvRow>> ParseCsv(std::string_view text, const std::string& name,
                                              char separator = ',');

}  // namespace tools
