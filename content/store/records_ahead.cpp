#include "content/store/records_ahead.h"

namespace content {

RecordsAhead::Batch RecordsAhead::Exchange(std::vector<Unprepared> next) {
  Batch ready;
  if (coming_.valid()) ready = coming_.get();
  if (next.empty()) return ready;
  // Without std::launch::async alone, a system that has no thread left prepares them when they are asked for.
  coming_ = std::async(std::launch::async | std::launch::deferred, [this, records = std::move(next)] {
    Batch batch;
    for (const Unprepared& record : records) batch.push_back(PrepareRecord(record.id, record.bytes, words_));
    return batch;
  });
  return ready;
}

}  // namespace content
