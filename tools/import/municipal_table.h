#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "content/base/result.h"
#include "tools/import/csv.h"

namespace tools {

// A municipal CSV with its columns found, whatever the drift of their names: 推奨データセット (generation 1),
// 自治体標準オープンデータセット (generation 2), and the event lists of the Digital Agency's base registry.
// Columns are asked for by the names of generation 1 with ASCII underscores: 名称, 名称_カナ, 開始時間;
// events have their name in 名称, too.
class MunicipalTable {
 public:
  enum class Kind { Tourism, Event };

  // The first row that is not blank is the header. Usage when it is neither a tourism nor an event list.
  static content::Result<MunicipalTable> Read(std::vector<CsvRow> rows, const std::string& name);

  Kind kind() const { return kind_; }
  const std::vector<CsvRow>& rows() const { return rows_; }  // without the header and blank rows

  // As it stands in the file; the first cell that is not blank where a column repeats, "" where there is
  // none.
  std::string_view Cell(const CsvRow& row, std::string_view column) const;

  // On the header as a whole: columns under other names, repeated ones, ones that are not used.
  const std::vector<std::string>& notes() const { return notes_; }

 private:
  void ReadHeader(const CsvRow& header);
  void NoteRepeats();
  content::Result<void> FindKind(const std::string& name);

  Kind kind_ = Kind::Tourism;
  std::map<std::string, std::vector<size_t>, std::less<>> columns_;
  std::vector<CsvRow> rows_;
  std::vector<std::string> notes_;
};

// A header's name without the drift: half-width kana, full-width letters and brackets, a leading number
// ("1.名称"), blanks and line breaks are all one, and 名称(カナ) is 名称_カナ.
std::string PlainColumnName(std::string_view header);

}  // namespace tools
