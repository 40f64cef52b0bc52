#pragma once

#include <string>
#include <vector>

#include "content/model/opening_hours.h"
#include "content/model/record.h"

namespace content {

// A tourist information centre in which a kiosk stands, or a corner of one (`part_of`).
struct Centre {
  Record record;
  TextMap floor;
  std::string part_of;
  std::vector<std::string> languages;  // BCP 47 tags that the staff speak
  OpeningHours opening_hours;
};

}  // namespace content
