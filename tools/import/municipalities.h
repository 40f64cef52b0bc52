#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/model/record.h"

namespace tools {

struct Municipality {
  std::string_view code;  // six digits, see prefectures.h
  std::string_view name;  // 高松市
};

// The municipality whose name an address without its prefecture begins with, with or without its county
// (郡). Nothing for a name that two prefectures have (府中市), unless `prefecture` says which is meant.
std::optional<Municipality> MunicipalityAtStart(std::string_view address, std::string_view prefecture = "");

// The only municipality whose name stands somewhere in the text: 高松市 of 高松市オープンデータ.
std::optional<Municipality> MunicipalityIn(std::string_view text);

std::optional<Municipality> MunicipalityOfCode(std::string_view code);

// The prefecture of a point: that of the three nearest municipal offices, nothing where they disagree, as
// along a border.
std::optional<std::string> PrefectureAround(content::GeoPoint point);

}  // namespace tools
