#pragma once

#include <future>
#include <string>
#include <vector>

#include "content/base/result.h"
#include "content/store/prepared_record.h"
#include "content/store/search_words.h"

namespace content {

// Prepares records on a thread of its own while the caller writes those before: to find the terms of a record
// takes about as long as to write it. One caller's thread at a time; its destructor waits for the other.
class RecordsAhead {
 public:
  struct Unprepared {
    std::string id;
    std::string bytes;
  };
  using Batch = std::vector<Result<PreparedRecord>>;

  // Now and then writing waits for the index, which writes a segment after some hundred records; so many are
  // prepared meanwhile. Each takes about 30 kB.
  static constexpr size_t kBatch = 256;

  RecordsAhead() = default;
  RecordsAhead(const RecordsAhead&) = delete;
  RecordsAhead& operator=(const RecordsAhead&) = delete;

  // Takes records to be prepared, and gives those of the call before, in their order: none at first. A call
  // with none gives the last.
  Batch Exchange(std::vector<Unprepared> next);

 private:
  SearchWords words_;  // the thread's
  std::future<Batch> coming_;
};

}  // namespace content
