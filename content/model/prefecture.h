#pragma once

#include <string>

#include "content/model/record.h"

namespace content {

struct Prefecture {
  Record record;
  std::string code;    // JIS X 0401, "17"
  std::string region;  // "chubu"
  TextMap capital;
};

}  // namespace content
