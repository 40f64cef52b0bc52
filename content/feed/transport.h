#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "content/base/result.h"

namespace content {

// Takes a file as it arrives. An error that it returns ends the transfer and is passed on.
class Sink {
 public:
  virtual ~Sink() = default;
  // Comes first, once: where in the file the first byte lies, the offset that was asked for or 0.
  virtual Result<void> Begin(uint64_t offset) = 0;
  virtual Result<void> Take(std::string_view bytes) = 0;
};

// Where a feed's files come from: HTTP in the daemon, a directory while publishing and in tests. Nothing that
// it returns is trusted. One thread.
class Transport {
 public:
  virtual ~Transport() = default;

  // The bytes at `url`, which is used as given, never decoded or normalised.
  // NotFound: the server answers and has no such file (404, 403). Unreachable: everything that another try
  // may mend. Damaged: more than `limit` bytes, so that an endless answer ends (TUF 1.0, 5.3.3 "endless
  // data").
  virtual Result<std::string> Get(const std::string& url, uint64_t limit) = 0;

  // The same for a file that is too long to be begun anew when it breaks off: from `offset` on (RFC 9110, 14
  // "Range Requests"), or the whole file where its server cannot. `limit` counts from the file's beginning.
  virtual Result<void> Stream(const std::string& url, uint64_t offset, uint64_t limit, Sink& sink) {
    static_cast<void>(offset);
    std::string bytes = TRY(Get(url, limit));
    TRY(sink.Begin(0));
    return sink.Take(bytes);
  }
};

}  // namespace content
