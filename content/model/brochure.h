#pragma once

#include <string>

#include "content/model/record.h"

namespace content {

// schema.org DigitalDocument.
struct Brochure {
  Record record;
  std::string in_language;  // BCP 47
  int pages = 0;
  std::string rack;  // "B-12", where the paper copy stands; "" when there is none
};

}  // namespace content
