#include "tools/import/csv.h"

#include <algorithm>

namespace tools {
namespace {

// Walks the text once. A quote counts only at the beginning of a cell; inside an unquoted cell it is a
// letter, as spreadsheets read it.
class Parser {
 public:
  Parser(std::string_view text, char separator) : text_(text), separator_(separator) {}

  bool AtEnd() const { return at_ == text_.size(); }
  int line() const { return line_; }

  CsvRow Row() {
    CsvRow row{++rows_, {}};
    row.cells.push_back(Cell());
    while (Take(separator_)) row.cells.push_back(Cell());
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
    // The rest also takes what stands between a closing quote and the separator.
    while (!AtEnd() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r')
      cell += text_[at_++];
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
  char separator_;
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

char SeparatorOf(std::string_view text) {
  constexpr size_t kFirstBytes = 4096;
  const std::string_view first = text.substr(0, kFirstBytes);
  char best = ',';
  for (const char separator : {'\t', ';'}) {
    if (std::count(first.begin(), first.end(), separator) > std::count(first.begin(), first.end(), best))
      best = separator;
  }
  return best;
}

content::Result<std::vector<CsvRow>> ParseCsv(std::string_view text, const std::string& name,
                                              char separator) {
  std::vector<CsvRow> rows;
  Parser parser(text, separator);
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
