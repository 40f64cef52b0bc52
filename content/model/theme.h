#pragma once

#include <string>
#include <vector>

#include "content/model/record.h"

namespace content {

// A way through the content that is not a prefecture: World Natural Heritage, crafts, recovery support.
struct Theme {
  Record record;
  std::vector<std::string> items;  // ids, in the order shown
};

}  // namespace content
