#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "content/base/result.h"
#include "content/feed/transport.h"

namespace zenkoku_sync {

// Judges an HTTP answer while it arrives, so that nothing but a file's bytes ever reaches the sink, and no
// more of them than the limit: not an error's page, not a login page, not another range than the one that was
// asked for. A file: URL's answer has no headers and is judged alike.
class HttpAnswer {
 public:
  // `limit` counts from the file's beginning, decoded.
  HttpAnswer(std::string url, uint64_t offset, uint64_t limit, content::Sink& sink)
      : url_(std::move(url)), offset_(offset), limit_(limit), sink_(&sink) {}

  void TakeHeader(std::string_view line);
  // False to end the transfer; Finish says why.
  bool Take(std::string_view bytes);
  // `fault` is the transfer's, "" when it came to its end.
  content::Result<void> Finish(const std::string& fault);

  // The server has no such range, or sent another: the whole file may still be had.
  bool wrong_range() const { return wrong_range_; }
  // To a question with If-Modified-Since: the file is still what it was then.
  bool not_modified() const;
  // The date with which a file that may change can be asked for again, as the server wrote it; "" when it
  // gave none, when the file never changes (RFC 8246), or when it may have changed within the second of the
  // answer (RFC 9110, 8.8.2.2).
  std::string last_modified() const;

 private:
  content::Result<void> Begin();
  content::Result<void> TakeFile(std::string_view bytes);
  content::Result<void> Deliver(std::string_view bytes);
  content::Error Wrong(content::Error::Kind kind, const std::string& reason) const {
    return {kind, "get " + url_ + ": " + reason};
  }

  std::string url_;
  uint64_t offset_;
  uint64_t limit_;
  content::Sink* sink_;

  int status_ = 0;  // 0 for file:
  bool says_html_ = false;
  bool immutable_ = false;
  std::string last_modified_;
  std::string date_;
  std::optional<uint64_t> range_begin_;
  std::string start_;       // held back until it is long enough to be known from a web page
  bool begun_ = false;      // the sink's Begin was called
  uint64_t position_ = 0;   // in the file, of the next byte
  uint64_t discarded_ = 0;  // bytes of an answer that is no file
  bool wrong_range_ = false;
  std::optional<content::Error> error_;
};

}  // namespace zenkoku_sync
