#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "content/model/record.h"

namespace content {

// schema.org Event. Both days belong to it.
struct Event {
  Record record;
  Date start{};
  Date end{};
  std::optional<std::chrono::minutes> door_time;  // since midnight
  std::optional<std::chrono::minutes> end_time;
  TextMap venue;
  TextMap organizer;
  std::string place;      // id, or ""
  std::string programme;  // id, or ""
};

}  // namespace content
