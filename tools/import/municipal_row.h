#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/import/cell_values.h"
#include "tools/import/municipal_table.h"

namespace tools {

// One row on its way to becoming a record: its cells cleaned, and every repair noted under its number.
class MunicipalRow {
 public:
  MunicipalRow(const MunicipalTable& table, const CsvRow& row, std::string where,
               std::vector<std::string>& notes)
      : table_(&table), row_(&row), where_(std::move(where)), notes_(&notes) {}

  const std::string& where() const { return where_; }  // "row 12"

  std::string_view Raw(std::string_view column) const { return table_->Cell(*row_, column); }
  std::string Japanese(std::string_view column) const;
  std::string Latin(std::string_view column) const;

  void Note(const std::string& what) { notes_->push_back(where_ + ": " + what); }

  // The value read from a cell, its repair noted; "" when the cell is blank, and also, with a note, when it
  // says something else.
  using ReadCell = std::optional<CellValue<std::string>> (*)(std::string_view cell);
  std::string Value(std::string_view column, ReadCell read);

 private:
  const MunicipalTable* table_;
  const CsvRow* row_;
  std::string where_;
  std::vector<std::string>* notes_;
};

}  // namespace tools
