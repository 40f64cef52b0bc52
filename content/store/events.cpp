#include "content/store/events.h"

#include "content/store/records_shown.h"

namespace content {

Result<std::vector<Event>> EventsOn(const Cache& cache, Date date) {
  if (!date.ok()) return std::vector<Event>();
  int64_t day = std::chrono::sys_days{date}.time_since_epoch().count();
  return RecordsShown<Event>(cache,
                             "SELECT json FROM event_days JOIN record ON number = record "
                             "WHERE last >= ?1 AND first <= ?1 AND shadowed = 0 ORDER BY first, id",
                             {day});
}

Result<std::vector<Event>> Events(const Cache& cache) {
  return RecordsShown<Event>(
      cache, "SELECT json FROM record WHERE kind = 'event' AND shadowed = 0 ORDER BY rank DESC, id", {});
}

Result<Event> EventWithId(const Cache& cache, const std::string& id) {
  return RecordShown<Event>(cache, Kind::Event, id);
}

}  // namespace content
