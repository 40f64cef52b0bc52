#include "content/store/records_ahead.h"

#include <utility>

namespace content {

RecordsAhead::~RecordsAhead() {
  {
    std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

RecordsAhead::Batch RecordsAhead::Exchange(std::vector<Unprepared> next) {
  const bool more = !next.empty();
  if (more) {
    if (!thread_.joinable()) thread_ = std::thread([this] { Work(); });
    {
      std::lock_guard lock(mutex_);
      coming_.push_back(std::move(next));
    }
    changed_.notify_all();
    if (++ahead_ < kMostBatches) return {};
  }
  if (ahead_ == 0) return {};
  --ahead_;
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return !ready_.empty(); });
  Batch batch = std::move(ready_.front());
  ready_.pop_front();
  return batch;
}

void RecordsAhead::Work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [&] { return ending_ || !coming_.empty(); });
    if (ending_) return;
    std::vector<Unprepared> records = std::move(coming_.front());
    coming_.pop_front();
    lock.unlock();
    Batch batch = Prepare(records);
    lock.lock();
    ready_.push_back(std::move(batch));
    changed_.notify_all();
  }
}

RecordsAhead::Batch RecordsAhead::Prepare(const std::vector<Unprepared>& records) {
  Batch batch;
  batch.reserve(records.size());
  for (const Unprepared& record : records) {
    batch.push_back(PrepareRecord(record.id, record.bytes, words_, check_));
  }
  return batch;
}

}  // namespace content
