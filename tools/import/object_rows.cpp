#include "tools/import/object_rows.h"

#include <map>

namespace tools {
namespace {

using content::Json;

constexpr size_t kMostColumns = 300;

std::string TextOf(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return value.dump();
  if (!value.is_array()) return "";
  std::string text;
  for (const Json& one : value) {
    if (!one.is_string()) continue;
    text += (text.empty() ? "" : "、") + one.get<std::string>();
  }
  return text;
}

// The header as it grows, and the cells of one row after the other.
class Table {
 public:
  Table() : rows_{CsvRow{0, {}}} {}

  void Add(const Json& object) {
    rows_.push_back({static_cast<int>(rows_.size()), {}});
    if (!object.is_object()) return;
    for (const auto& [member, value] : object.items()) {
      if (value.is_object()) {
        for (const auto& [inner, text] : value.items()) Put(member + "_" + inner, TextOf(text));
      } else {
        Put(member, TextOf(value));
      }
    }
  }

  std::vector<CsvRow> Rows() && { return std::move(rows_); }

 private:
  void Put(const std::string& member, std::string text) {
    if (text.empty()) return;
    auto column = columns_.find(member);
    if (column == columns_.end()) {
      if (columns_.size() == kMostColumns) return;
      column = columns_.emplace(member, columns_.size()).first;
      rows_.front().cells.push_back(member);
    }
    std::vector<std::string>& cells = rows_.back().cells;
    if (cells.size() <= column->second) cells.resize(column->second + 1);
    cells[column->second] = std::move(text);
  }

  std::map<std::string, size_t> columns_;
  std::vector<CsvRow> rows_;
};

}  // namespace

std::vector<CsvRow> RowsOfObjects(const std::vector<Json>& objects) {
  Table table;
  for (const Json& object : objects) table.Add(object);
  return std::move(table).Rows();
}

}  // namespace tools
