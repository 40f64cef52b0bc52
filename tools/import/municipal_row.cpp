#include "tools/import/municipal_row.h"

#include "tools/import/clean_text.h"

namespace tools {

bool MunicipalRow::tokyo_datum() const {
  const std::string datum = Latin("測地系");
  return table_->tokyo_datum() || datum.find("日本測地系") != std::string::npos ||
         datum.find("旧測地系") != std::string::npos || datum == "Tokyo" || datum == "TOKYO";
}

std::string MunicipalRow::Japanese(std::string_view column) const {
  return CleanJapanese(Raw(column));
}

std::string MunicipalRow::Latin(std::string_view column) const {
  return CleanLatin(Raw(column));
}

void MunicipalRow::Note(const Reason& reason, std::string_view column, std::string found, std::string now) {
  notes_->push_back(
      {where(), &reason, column.empty() ? "" : table_->Heading(column), std::move(found), std::move(now)});
}

std::string MunicipalRow::Value(std::string_view column, ReadCell read, const Reason& refusal) {
  const std::string_view cell = Raw(column);
  if (SaysNothing(cell)) return "";
  const auto value = read(cell);
  if (!value) {
    Note(refusal, column, CleanJapanese(cell));
    return "";
  }
  if (value->repair != nullptr) Note(*value->repair, column, CleanJapanese(cell), value->value);
  return value->value;
}

}  // namespace tools
