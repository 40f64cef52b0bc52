#pragma once

#include <cstdint>
#include <string>

#include "content/base/result.h"

namespace content {

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
};

}  // namespace content
