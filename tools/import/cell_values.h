#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/model/record.h"

namespace tools {

// What a cell says, in the form that a record has it. `repair` says in a few words what was put right, for
// the report; it is empty when the cell was as the standard wants it.
template <typename T>
struct CellValue {
  T value;
  std::string repair;
};

// A longer cell is prose. It also keeps std::regex, which recurses, from a hostile cell.
inline constexpr size_t kLongestCell = 200;  // bytes

// "2026-11-28" from 2026/11/28, 2026.11.28, 2026年11月28日, 令和8年11月28日, R8.11.28, 20261128, an instant
// at midnight UTC or Excel's day number. Nothing from anything else, and from a date without a year.
std::optional<CellValue<std::string>> DateIn(std::string_view cell);

// "09:30" from 9:30, 9時30分, 9時, 9:30:00, Excel's fraction of a day, and from such a time with words after
// it.
std::optional<CellValue<std::string>> TimeIn(std::string_view cell);

// "03-3657-3455" from (03)3657-3455, with full-width digits, with words after it.
std::optional<CellValue<std::string>> TelephoneIn(std::string_view cell);

// The point, also when the columns are swapped. Nothing for 999.0, which some systems write for "not known",
// and outside Japan. Coordinates in the old Tokyo Datum, 450 m off, cannot be told from others.
std::optional<CellValue<content::GeoPoint>> PointIn(std::string_view latitude, std::string_view longitude);

}  // namespace tools
