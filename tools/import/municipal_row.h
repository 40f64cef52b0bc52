#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/import/cell_values.h"
#include "tools/import/import_note.h"
#include "tools/import/municipal_table.h"

namespace tools {

// What a list as a whole says about rows that do not say it themselves.
struct ListFacts {
  content::Json source;              // of each record
  std::string municipality;          // code of the publisher, or ""
  std::string prefecture;            // its prefecture, or ""
  content::Date checked{};           // when the list was fetched
  std::optional<int> proven_year{};  // of days without a year, by days of the week in other rows
  bool foreign = false;              // in another language than Japanese
};

// One row on its way to becoming a record: its cells cleaned, and every repair noted under its number.
class MunicipalRow {
 public:
  MunicipalRow(const MunicipalTable& table, const CsvRow& row, const ListFacts& list,
               std::vector<ImportNote>& notes)
      : table_(&table), row_(&row), list_(&list), notes_(&notes) {}

  const ListFacts& list() const { return *list_; }
  Where where() const { return table_->WhereOf(*row_); }
  bool tokyo_datum() const;

  std::string_view Raw(std::string_view column) const { return table_->Cell(*row_, column); }
  std::string Japanese(std::string_view column) const;
  std::string Latin(std::string_view column) const;

  void Note(const Reason& reason, std::string_view column = "", std::string found = "", std::string now = "");

  // The value read from a cell, its repair noted; "" when the cell is blank, and also, with `refusal`, when
  // it says something else.
  using ReadCell = std::optional<CellValue<std::string>> (*)(std::string_view cell);
  std::string Value(std::string_view column, ReadCell read, const Reason& refusal);

 private:
  const MunicipalTable* table_;
  const CsvRow* row_;
  const ListFacts* list_;
  std::vector<ImportNote>* notes_;
};

}  // namespace tools
