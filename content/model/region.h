#pragma once

#include <string>
#include <vector>

#include "content/model/record.h"

namespace content {

// One of the eight regions of the map. `record.prefectures` are its own, in the order they are shown.
struct Region {
  Record record;
  std::string code;  // "tohoku"
  int order = 0;
};

}  // namespace content
