#include "tools/import/municipal_row.h"

#include "tools/import/clean_text.h"

namespace tools {

std::string MunicipalRow::Japanese(std::string_view column) const {
  return CleanJapanese(Raw(column));
}

std::string MunicipalRow::Latin(std::string_view column) const {
  return CleanLatin(Raw(column));
}

std::string MunicipalRow::Value(std::string_view column, ReadCell read) {
  const std::string_view cell = Raw(column);
  if (cell.empty()) return "";
  const auto value = read(cell);
  if (!value) {
    Note(std::string(column) + " is not taken: " + CleanJapanese(cell));
    return "";
  }
  if (!value->repair.empty()) Note(std::string(column) + ": " + value->repair);
  return value->value;
}

}  // namespace tools
