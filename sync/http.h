#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "content/feed/transport.h"

namespace zenkoku_sync {  // not `sync`: that name belongs to POSIX's sync()

struct CloseHandle {
  void operator()(void* handle) const;
};

// http:, https: and file: through libcurl, the only file that knows it. One handle is kept, so that a
// connection serves many polls. TLS is verified against the system's roots, the proxy is the environment's,
// redirects are not followed, URLs are not normalised. There is no total timeout: what moves slower than 1000
// B/s for 30 s ends.
class CurlTransport final : public content::Transport {
 public:
  // `stop` is asked while waiting; once it says true, requests end as Unreachable.
  static content::Result<CurlTransport> Make(std::function<bool()> stop = nullptr);

  content::Result<std::string> Get(const std::string& url, uint64_t limit) override;

  // What the last answer asked for with Retry-After, if it did.
  std::optional<std::chrono::seconds> retry_after() const { return retry_after_; }

 private:
  using Handle = std::unique_ptr<void, CloseHandle>;
  CurlTransport(Handle handle, std::function<bool()> stop)
      : handle_(std::move(handle)), stop_(std::move(stop)) {}

  Handle handle_;
  std::function<bool()> stop_;
  std::optional<std::chrono::seconds> retry_after_;
};

}  // namespace zenkoku_sync
