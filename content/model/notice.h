#pragma once

#include "content/model/record.h"

namespace content {

struct Notice {
  enum class Severity { Information, Advisory, Emergency };

  Record record;
  Severity severity = Severity::Information;
};

}  // namespace content
