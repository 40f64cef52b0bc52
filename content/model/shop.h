#pragma once

#include "content/model/opening_hours.h"
#include "content/model/record.h"

namespace content {

// An antenna shop: a prefecture's or town's own shop in Tokyo. schema.org Store.
struct Shop {
  enum class Status { Open, Temporary, Closed };

  Record record;
  Status status = Status::Open;
  TextMap operator_name;
  TextMap area;     // 銀座
  TextMap station;  // 東銀座, without the word for station
  OpeningHours opening_hours;
};

}  // namespace content
