#pragma once

#include "content/feed/transport.h"

namespace zenkoku_sync {

// Counts what goes through it: the cost of a round, for its summary.
class CountedTransport final : public content::Transport {
 public:
  explicit CountedTransport(content::Transport& inner) : inner_(&inner) {}

  content::Result<std::string> Get(const std::string& url, uint64_t limit) override {
    ++requests_;
    auto answer = inner_->Get(url, limit);
    if (answer) bytes_ += answer->size();
    return answer;
  }

  uint64_t requests() const { return requests_; }
  uint64_t bytes() const { return bytes_; }  // of the answers' bodies

 private:
  content::Transport* inner_;
  uint64_t requests_ = 0;
  uint64_t bytes_ = 0;
};

}  // namespace zenkoku_sync
