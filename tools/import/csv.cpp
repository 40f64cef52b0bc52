#include "tools/import/csv.h"

#include <algorithm>

namespace tools {
namespace {

// Walks the text once. A quote counts only at the beginning of a cell; inside an unquoted cell it is a
// letter, as spreadsheets read it.
class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  bool AtEnd() const { return at_ == text_.size(); }
  int line() const { return line_; }

  CsvRow Row() {
    CsvRow row{++rows_, {}};
    row.cells.push_back(Cell());
    while (Take(',')) row.cells.push_back(Cell());
    Take('\r');
    Take('\n');
    return row;
  }

  bool unfinished() const { return unfinished_; }

 private:
  bool Take(char c) {
    if (AtEnd() || text_[at_] != c) return false;
    if (c == '\n') ++line_;
    ++at_;
    return true;
  }

  std::string Cell() {
    std::string cell;
    if (Take('"')) cell = Quoted();
    // The rest also takes what stands between a closing quote and the comma.
    while (!AtEnd() && text_[at_] != ',' && text_[at_] != '\n' && text_[at_] != '\r') cell += text_[at_++];
    return cell;
  }

  std::string Quoted() {
    std::string cell;
    while (!AtEnd()) {
      const char c = text_[at_];
      Take(c);
      if (c == '"' && !Take('"')) return cell;
      cell += c;
    }
    unfinished_ = true;
    return cell;
  }

  std::string_view text_;
  size_t at_ = 0;
  int line_ = 1;
  int rows_ = 0;
  bool unfinished_ = false;
};

}  // namespace

bool CsvRow::blank() const {
  return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
    return cell.find_first_not_of(" \t\r\n") == std::string::npos;
  });
}

content::Result<std::vector<CsvRow>> ParseCsv(std::string_view text, const std::string& name) {
  std::vector<CsvRow> rows;
  Parser parser(text);
  while (!parser.AtEnd()) {
    const int begins = parser.line();
    rows.push_back(parser.Row());
    if (parser.unfinished()) {
      return content::Error{content::Error::Kind::Damaged, name + ": line " + std::to_string(begins) +
                                                               ": a quotation mark opens and never closes"};
    }
  }
  return rows;
}

}  // namespace tools
