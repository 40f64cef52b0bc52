#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "content/feed/transport.h"
#include "sync/http_answer.h"

namespace zenkoku_sync {  // not `sync`: that name belongs to POSIX's sync()

struct CloseHandle {
  void operator()(void* handle) const;
};

struct HttpOptions {
  // Asked while waiting; once it says true, requests end as Unreachable.
  std::function<bool()> stop;
  std::string proxy;  // URL, "" for the environment's
  std::string ca;     // file of roots for TLS in PEM, "" for the system's
  // What moves slower than this for so long ends. There is no total timeout: a slow line is no error.
  long slow_bytes_per_second = 1000;
  std::chrono::seconds slow_time{30};
  std::chrono::seconds connect_time{30};
};

// http:, https: and file: through libcurl; http.cpp is the only file that knows it. One handle is kept, so
// that a connection serves many polls; the last small file that may change is remembered, and asked for again
// only if it has (If-Modified-Since), so that a poll without news carries no file at all. TLS is verified
// against the roots, redirects are not followed, URLs are not normalised. Limits count decoded bytes, so that
// a small answer cannot unpack to a huge one. A login page (or an empty answer) where a file should be is a
// network that does not work: Unreachable.
class CurlTransport final : public content::Transport {
 public:
  static content::Result<CurlTransport> Make(HttpOptions options = {});

  content::Result<std::string> Get(const std::string& url, uint64_t limit) override;
  content::Result<void> Stream(const std::string& url, uint64_t offset, uint64_t limit,
                               content::Sink& sink) override;

  // What the last answer asked for with Retry-After, if it did.
  std::optional<std::chrono::seconds> retry_after() const { return retry_after_; }

 private:
  struct Remembered {
    std::string url;
    std::string last_modified;
    std::string bytes;
  };
  using Handle = std::unique_ptr<void, CloseHandle>;
  CurlTransport(Handle handle, std::function<bool()> stop)
      : handle_(std::move(handle)), stop_(std::move(stop)) {}

  content::Result<void> Ask(const std::string& url, const std::string& range, const std::string& since,
                            HttpAnswer& answer);

  Handle handle_;
  std::function<bool()> stop_;
  std::optional<std::chrono::seconds> retry_after_;
  std::optional<Remembered> remembered_;
};

}  // namespace zenkoku_sync
