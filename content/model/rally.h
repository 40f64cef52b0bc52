#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/model/record.h"

namespace content {

// A stamp rally: places, shops and centres to be visited in any order.
struct Rally {
  Record record;
  std::vector<std::string> stops;  // ids
  std::optional<Date> start;
  std::optional<Date> end;
};

}  // namespace content
