#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "content/base/clock.h"
#include "content/model/record.h"
#include "tools/import/reason.h"

namespace tools {

// What a cell says, in the form that a record has it. `repair` is why it had to be put right, for the report;
// null when the cell was as the standard wants it.
template <typename T>
struct CellValue {
  T value;
  const Reason* repair = nullptr;
};

// A longer cell is prose. It also keeps std::regex, which recurses, from a hostile cell.
inline constexpr size_t kLongestCell = 200;  // bytes

// Blank, or what people write for "nothing": -, —, なし.
bool SaysNothing(std::string_view cell);

// "2026-11-28" from 2026/11/28, 2026.11.28, 2026年11月28日, 令和8年11月28日, R8.11.28, 20261128, an instant
// at midnight UTC or Excel's day number. Nothing from anything else, and from a date without a year.
std::optional<CellValue<std::string>> DateIn(std::string_view cell);

// "09:30" from 9:30, 9時30分, 9時, 午後1時, 9:30:00, Excel's fraction of a day, and from such a time with
// words after it.
std::optional<CellValue<std::string>> TimeIn(std::string_view cell);

// Both times of "10:00~17:00" or 午前10時から午後5時まで.
std::optional<std::pair<std::string, std::string>> TimesIn(std::string_view cell);

// "03-3657-3455" from (03)3657-3455, with full-width digits, with words after it.
std::optional<CellValue<std::string>> TelephoneIn(std::string_view cell);

enum class Datum { World, Tokyo };

// The point, also when the columns are swapped, and from degrees, minutes and seconds (35°41'22.4"N,
// 35度41分22秒, N35.41.22.4). A point in the old Tokyo Datum, 450 m off, is converted where the list says
// that it is one. Nothing for 999.0, which some systems write for "not known", and outside Japan.
std::optional<CellValue<content::GeoPoint>> PointIn(std::string_view latitude, std::string_view longitude,
                                                    Datum datum = Datum::World);

// The point of a single cell: "35.6895, 139.6917", 北緯35度41分 東経139度41分.
std::optional<CellValue<content::GeoPoint>> PointIn(std::string_view cell, Datum datum = Datum::World);

}  // namespace tools
