#pragma once

#include <functional>

#include "content/feed/transport.h"

namespace zenkoku_sync {

// Counts what goes through it: the cost of a round, for its summary and for whoever watches.
class CountedTransport final : public content::Transport {
 public:
  // `tell` is called when something arrived.
  using Tell = std::function<void(uint64_t bytes, uint64_t requests)>;

  explicit CountedTransport(content::Transport& inner, Tell tell = nullptr)
      : inner_(&inner), tell_(std::move(tell)) {}

  content::Result<std::string> Get(const std::string& url, uint64_t limit) override {
    ++requests_;
    auto answer = inner_->Get(url, limit);
    Count(answer ? answer->size() : 0);
    return answer;
  }

  content::Result<void> Stream(const std::string& url, uint64_t offset, uint64_t limit,
                               content::Sink& sink) override {
    ++requests_;
    CountedSink counted(*this, sink);
    return inner_->Stream(url, offset, limit, counted);
  }

  uint64_t requests() const { return requests_; }
  uint64_t bytes() const { return bytes_; }  // of the answers' bodies

 private:
  class CountedSink final : public content::Sink {
   public:
    CountedSink(CountedTransport& counter, content::Sink& inner) : counter_(&counter), inner_(&inner) {}
    content::Result<void> Begin(uint64_t offset) override { return inner_->Begin(offset); }
    content::Result<void> Take(std::string_view bytes) override {
      counter_->Count(bytes.size());
      return inner_->Take(bytes);
    }

   private:
    CountedTransport* counter_;
    content::Sink* inner_;
  };

  void Count(uint64_t bytes) {
    bytes_ += bytes;
    if (tell_) tell_(bytes_, requests_);
  }

  content::Transport* inner_;
  Tell tell_;
  uint64_t requests_ = 0;
  uint64_t bytes_ = 0;
};

}  // namespace zenkoku_sync
