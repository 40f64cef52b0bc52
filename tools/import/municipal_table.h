#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tools/import/csv.h"
#include "tools/import/import_note.h"
#include "tools/import/other_lists.h"

namespace tools {

// A municipal list with its columns found, whatever the drift of their names (municipal_columns.h):
// 推奨データセット (generation 1), 自治体標準オープンデータセット (generation 2), the event lists of the
// Digital Agency's base registry, and lists of their own making.
class MunicipalTable {
 public:
  enum class Kind { Sights, Events, Neither };

  // The header is the one of the first rows that names most columns; what stands before it is no data. `unit`
  // is what the rows are to their publisher. `mapping` comes before what is known of names.
  MunicipalTable(std::vector<CsvRow> rows, Where::Unit unit,
                 const std::map<std::string, std::string>& mapping);

  // Neither, with the reason in `refusal`, for a list of something else. `file` may tell what it is.
  Kind KindOf(const std::string& file, Refusal& refusal) const;

  const std::vector<CsvRow>& rows() const { return rows_; }  // without the header and blank rows
  Where WhereOf(const CsvRow& row) const { return {unit_, row.number}; }

  // As it stands in the file; the first cell that is not blank where a column repeats, "" where there is
  // none.
  std::string_view Cell(const CsvRow& row, std::string_view column) const;

  // The header over that cell, clean, for reports.
  std::string Heading(std::string_view column) const;

  // Whether a header says that the points are in the old Tokyo Datum (日本測地系).
  bool tokyo_datum() const { return tokyo_datum_; }

  // On the header as a whole: repeated columns, ones that are not used.
  const std::vector<ImportNote>& notes() const { return notes_; }

 private:
  bool Has(std::string_view column) const { return columns_.contains(column); }
  void ReadHeader(const std::map<std::string, std::string>& mapping);
  void NoteRepeats();

  Where::Unit unit_;
  std::vector<std::string> headers_;
  std::map<std::string, std::vector<size_t>, std::less<>> columns_;
  std::vector<CsvRow> rows_;
  std::vector<ImportNote> notes_;
  bool tokyo_datum_ = false;
};

}  // namespace tools
