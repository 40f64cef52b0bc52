#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/model/record.h"

namespace content {

// schema.org TouristTrip: an ordered itinerary, day by day.
struct Route {
  struct Stop {
    std::string place;  // id of a place, or "" when only named
    TextMap name;
    TextMap note;
  };
  struct Day {
    int day = 1;
    std::optional<Date> date;
    std::vector<Stop> stops;
  };

  Record record;
  std::vector<Day> itinerary;
  std::optional<Date> start;
  std::optional<Date> end;
  std::string programme;  // id, or ""
};

}  // namespace content
