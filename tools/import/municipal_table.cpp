#include "tools/import/municipal_table.h"

#include <algorithm>

#include "tools/import/clean_text.h"
#include "tools/import/municipal_columns.h"

namespace tools {
namespace {

bool IsBlank(std::string_view cell) {
  return cell.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

size_t ColumnsNamedBy(const CsvRow& row, const std::map<std::string, std::string>& mapping) {
  return static_cast<size_t>(std::count_if(row.cells.begin(), row.cells.end(), [&](const std::string& cell) {
    return mapping.contains(cell) || !ColumnOf(cell).empty();
  }));
}

// Titles, notes and a date of issue may stand above the header.
std::vector<CsvRow>::iterator HeaderIn(std::vector<CsvRow>& rows,
                                       const std::map<std::string, std::string>& mapping) {
  constexpr size_t kRowsToLookAt = 15;
  auto best = rows.begin();
  size_t most = 0;
  for (auto row = rows.begin(); row != rows.end() && row != rows.begin() + kRowsToLookAt; ++row) {
    const size_t named = ColumnsNamedBy(*row, mapping);
    if (named > most) {
      most = named;
      best = row;
    }
    if (static_cast<size_t>(rows.end() - row) == 1) break;
  }
  return most >= 2 ? best : rows.begin();
}

std::string Joined(const std::vector<std::string>& names) {
  std::string line;
  for (const std::string& name : names) line += (line.empty() ? "" : ", ") + name;
  return line;
}

}  // namespace

MunicipalTable::MunicipalTable(std::vector<CsvRow> rows, Where::Unit unit,
                               const std::map<std::string, std::string>& mapping)
    : unit_(unit) {
  std::erase_if(rows, [](const CsvRow& row) { return row.blank(); });
  if (rows.empty()) return;
  const auto header = HeaderIn(rows, mapping);
  if (header != rows.begin()) {
    const std::string last = std::to_string(std::prev(header)->number);
    notes_.push_back({{}, &reasons::kTitleRows, "", std::to_string(rows.front().number) + "-" + last, ""});
  }
  headers_ = header->cells;
  ReadHeader(mapping);
  NoteRepeats();
  rows_.assign(std::make_move_iterator(header + 1), std::make_move_iterator(rows.end()));
}

void MunicipalTable::ReadHeader(const std::map<std::string, std::string>& mapping) {
  std::vector<std::string> unused;
  for (size_t i = 0; i < headers_.size(); ++i) {
    const auto mapped = mapping.find(headers_[i]);
    const std::string plain = PlainColumnName(headers_[i]);
    const std::string_view column = ColumnOf(mapped == mapping.end() ? headers_[i] : mapped->second);
    if (!column.empty()) {
      columns_[std::string(column)].push_back(i);
      tokyo_datum_ = tokyo_datum_ || plain.find("日本測地系") != std::string::npos;
    } else if (!plain.empty()) {
      unused.push_back(CleanJapanese(headers_[i]));
    }
  }
  if (!unused.empty())
    notes_.push_back({{Where::Unit::Header, 0}, &reasons::kUnusedColumns, "", Joined(unused), ""});
}

void MunicipalTable::NoteRepeats() {
  for (const auto& [column, places] : columns_) {
    if (places.size() > 1)
      notes_.push_back({{Where::Unit::Header, 0}, &reasons::kRepeatedColumn, column, "", ""});
  }
  if (Has("画像")) notes_.push_back({{Where::Unit::Header, 0}, &reasons::kPictures, "", "", ""});
}

MunicipalTable::Kind MunicipalTable::KindOf(const std::string& file, Refusal& refusal) const {
  const bool other = !SeemsToBe(headers_, file, Evidence::Certain).english.empty();
  const bool described = Has("説明") || Has("概要") || Has("文化財分類");
  if (!other && Has("名称") && (Has("開始日") || Has("開催期間"))) return Kind::Events;
  if (!other && Has("名称") && described) return Kind::Sights;
  refusal = NotForVisitors(headers_, file, Has("名称") ? "説明" : "名称");
  return Kind::Neither;
}

std::string_view MunicipalTable::Cell(const CsvRow& row, std::string_view column) const {
  const auto places = columns_.find(column);
  if (places == columns_.end()) return "";
  for (const size_t place : places->second) {
    if (place < row.cells.size() && !IsBlank(row.cells[place])) return row.cells[place];
  }
  return "";
}

std::string MunicipalTable::Heading(std::string_view column) const {
  const auto places = columns_.find(column);
  return places == columns_.end() ? std::string(column) : CleanJapanese(headers_[places->second.front()]);
}

}  // namespace tools
