#pragma once

#include <string>

#include "content/model/record.h"

namespace content {

// One traditional craft designated by the Minister of Economy, Trade and Industry (伝統的工芸品).
struct Craft {
  Record record;
  std::string trade;  // under which it is listed, "ceramics"; one of kCraftTrades
};

}  // namespace content
