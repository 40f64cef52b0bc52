#include "sync/http.h"

#include <curl/curl.h>

#include <memory>

namespace zenkoku_sync {
namespace {

using content::Error;
using content::Result;

// Longer than any interval between polls. libcurl's own default of two minutes would open a new connection
// for every poll.
constexpr long kIdleConnectionSeconds = 90'000;
constexpr size_t kMostRemembered = 65'536;  // bytes; the timestamp has 500

size_t Receive(char* data, size_t size, size_t count, void* user) {
  auto* answer = static_cast<HttpAnswer*>(user);
  return answer->Take({data, size * count}) ? size * count : 0;
}

size_t ReceiveHeader(char* data, size_t size, size_t count, void* user) {
  static_cast<HttpAnswer*>(user)->TakeHeader({data, size * count});
  return size * count;
}

int AskToStop(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  const auto& stop = *static_cast<std::function<bool()>*>(user);
  return stop && stop() ? 1 : 0;
}

void Prepare(CURL* handle, const HttpOptions& options) {
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https,file");
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L);
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_TCP_KEEPALIVE, 1L);
  curl_easy_setopt(handle, CURLOPT_MAXAGE_CONN, kIdleConnectionSeconds);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, static_cast<long>(options.connect_time.count()));
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, options.slow_bytes_per_second);
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, static_cast<long>(options.slow_time.count()));
  curl_easy_setopt(handle, CURLOPT_USERAGENT, "zenkoku-sync");
  if (!options.proxy.empty()) curl_easy_setopt(handle, CURLOPT_PROXY, options.proxy.c_str());
  if (!options.ca.empty()) curl_easy_setopt(handle, CURLOPT_CAINFO, options.ca.c_str());
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, Receive);
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, ReceiveHeader);
  curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, AskToStop);
  curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
}

bool IsFile(const std::string& url) {
  return url.starts_with("file:");
}

// Keeps what arrives in memory.
class Whole final : public content::Sink {
 public:
  Result<void> Begin(uint64_t) override { return {}; }
  Result<void> Take(std::string_view bytes) override {
    bytes_.append(bytes);
    return {};
  }
  std::string& bytes() { return bytes_; }

 private:
  std::string bytes_;
};

struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Headers = std::unique_ptr<curl_slist, FreeList>;

void Add(Headers& headers, const std::string& line) {
  curl_slist* longer = curl_slist_append(headers.get(), line.c_str());
  if (!longer) return;  // out of memory: without this header
  static_cast<void>(headers.release());
  headers.reset(longer);
}

}  // namespace

void CloseHandle::operator()(void* handle) const {
  curl_easy_cleanup(handle);
}

Result<CurlTransport> CurlTransport::Make(HttpOptions options) {
  Handle handle(curl_easy_init());
  if (!handle) return Error{Error::Kind::Unreachable, "libcurl does not start"};
  Prepare(handle.get(), options);
  return CurlTransport(std::move(handle), std::move(options.stop));
}

Result<std::string> CurlTransport::Get(const std::string& url, uint64_t limit) {
  bool is_known = remembered_ && remembered_->url == url && remembered_->bytes.size() <= limit;
  Whole whole;
  HttpAnswer answer(url, 0, limit, whole);
  curl_easy_setopt(handle_.get(), CURLOPT_ACCEPT_ENCODING, "gzip");
  auto asked = Ask(url, "", is_known ? remembered_->last_modified : "", answer);
  curl_easy_setopt(handle_.get(), CURLOPT_ACCEPT_ENCODING, nullptr);
  if (is_known && answer.not_modified()) return remembered_->bytes;
  TRY(std::move(asked));
  std::string last_modified = answer.last_modified();
  if (!last_modified.empty() && whole.bytes().size() <= kMostRemembered) {
    remembered_ = {url, last_modified, whole.bytes()};
  }
  return std::move(whole.bytes());
}

Result<void> CurlTransport::Stream(const std::string& url, uint64_t offset, uint64_t limit,
                                   content::Sink& sink) {
  if (IsFile(url)) offset = 0;
  HttpAnswer answer(url, offset, limit, sink);
  auto asked = Ask(url, offset > 0 ? std::to_string(offset) + "-" : "", "", answer);
  // A server that cannot answer a range is asked for the whole file.
  if (!asked && answer.wrong_range()) return Stream(url, 0, limit, sink);
  return asked;
}

// One request; the bytes go where `answer` sends them.
Result<void> CurlTransport::Ask(const std::string& url, const std::string& range, const std::string& since,
                                HttpAnswer& answer) {
  CURL* handle = handle_.get();
  Headers headers;
  Add(headers, "Accept:");  // not sent: everything is
  if (!since.empty()) Add(headers, "If-Modified-Since: " + since);
  curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(handle, CURLOPT_RANGE, range.empty() ? nullptr : range.c_str());
  curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &stop_);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &answer);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, &answer);
  CURLcode code = curl_easy_perform(handle);
  curl_easy_setopt(handle, CURLOPT_HTTPHEADER, nullptr);
  curl_off_t seconds = 0;
  curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &seconds);
  retry_after_ = seconds > 0 ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
  if (code == CURLE_FILE_COULDNT_READ_FILE)
    return Error{Error::Kind::NotFound, "get " + url + ": no such file"};
  return answer.Finish(code == CURLE_OK ? "" : curl_easy_strerror(code));
}

}  // namespace zenkoku_sync
