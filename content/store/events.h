#pragma once

#include <string>
#include <vector>

#include "content/model/event.h"
#include "content/store/cache.h"

namespace content {

// Events of which `date` is a day, by start, then id.
Result<std::vector<Event>> EventsOn(const Cache& cache, Date date);
Result<std::vector<Event>> Events(const Cache& cache);  // all, latest first
Result<Event> EventWithId(const Cache& cache, const std::string& id);

}  // namespace content
