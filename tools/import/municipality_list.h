#pragma once

#include <string_view>

namespace tools {

// The cities, towns, villages and Tokyo's special wards of Japan, each as its six-digit code, its name and
// the latitude and longitude of its office: "372013高松市34.34,134.05;". Made by tools/municipality-data.
extern const std::string_view kMunicipalityList;

}  // namespace tools
