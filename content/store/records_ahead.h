#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "content/base/result.h"
#include "content/store/prepared_record.h"
#include "content/store/search_words.h"

namespace content {

// Prepares records on a thread of its own while the caller writes those before: to find the terms of a record
// takes about as long as to write it. One caller's thread at a time; its destructor waits for the other to
// finish what it has begun.
class RecordsAhead {
 public:
  struct Unprepared {
    std::string id;
    std::string bytes;
  };
  using Batch = std::vector<Result<PreparedRecord>>;

  static constexpr size_t kBatch = 32;
  // Now and then writing waits for the index, which writes a segment after some hundred records; so many are
  // prepared meanwhile. Each takes about 20 kB.
  static constexpr size_t kMostBatches = 32;

  // `check` is asked about each record, on the other thread; what it says against one takes the record's
  // place.
  explicit RecordsAhead(RecordCheck check = {}) : check_(std::move(check)) {}
  RecordsAhead(const RecordsAhead&) = delete;
  RecordsAhead& operator=(const RecordsAhead&) = delete;
  ~RecordsAhead();

  // Takes records to be prepared, and gives earlier ones in their order: none while there is room for more
  // ahead. A call with none gives the next, and none when all have been given.
  Batch Exchange(std::vector<Unprepared> next);

 private:
  void Work();
  Batch Prepare(const std::vector<Unprepared>& records);

  RecordCheck check_;
  SearchWords words_;  // the thread's
  size_t ahead_ = 0;   // batches that were taken and not given: the caller's
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::vector<Unprepared>> coming_;
  std::deque<Batch> ready_;
  bool ending_ = false;
  std::thread thread_;  // since the first batch
};

}  // namespace content
