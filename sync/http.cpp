#include "sync/http.h"

#include <curl/curl.h>

#include <algorithm>

namespace zenkoku_sync {
namespace {

using content::Error;
using content::Result;

constexpr long kConnectSeconds = 30;
constexpr long kSlowBytesPerSecond = 1000;
constexpr long kSlowSeconds = 30;

// What arrives, counted as it arrives, so that an endless answer ends at the limit.
struct Body {
  std::string bytes;
  uint64_t limit = 0;
  bool too_long = false;
};

size_t Receive(char* data, size_t size, size_t count, void* user) {
  auto* body = static_cast<Body*>(user);
  size_t length = size * count;
  if (body->bytes.size() + length > body->limit) {
    body->too_long = true;
    return 0;
  }
  body->bytes.append(data, length);
  return length;
}

int AskToStop(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  const auto& stop = *static_cast<std::function<bool()>*>(user);
  return stop && stop() ? 1 : 0;
}

void Prepare(CURL* handle) {
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https,file");
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L);
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_TCP_KEEPALIVE, 1L);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_LIMIT, kSlowBytesPerSecond);
  curl_easy_setopt(handle, CURLOPT_LOW_SPEED_TIME, kSlowSeconds);
  curl_easy_setopt(handle, CURLOPT_USERAGENT, "zenkoku-sync");
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, Receive);
  curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, AskToStop);
  curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
}

// A hotel's or an airport's network answers everything with its own page until somebody logs in. That is a
// network that does not work, not an attack on the feed.
bool IsHtml(CURL* handle, const std::string& body) {
  const char* type = nullptr;
  curl_easy_getinfo(handle, CURLINFO_CONTENT_TYPE, &type);
  if (type && std::string_view(type).starts_with("text/html")) return true;
  std::string start = body.substr(0, std::string_view("<!doctype html").size());
  std::transform(start.begin(), start.end(), start.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return start == "<!doctype html" || start.starts_with("<html");
}

Result<void> CheckCode(CURL* handle, CURLcode code, const Body& body, const std::string& url) {
  if (body.too_long) {
    return Error{Error::Kind::Damaged,
                 "get " + url + ": longer than " + std::to_string(body.limit) + " bytes"};
  }
  if (code == CURLE_FILE_COULDNT_READ_FILE)
    return Error{Error::Kind::NotFound, "get " + url + ": no such file"};
  if (code != CURLE_OK)
    return Error{Error::Kind::Unreachable, "get " + url + ": " + curl_easy_strerror(code)};
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  if (status == 404 || status == 403) {
    return Error{Error::Kind::NotFound, "get " + url + ": the server has no such file"};
  }
  constexpr long kNoStatus = 0;  // file: has none
  if (status != 200 && status != kNoStatus) {
    return Error{Error::Kind::Unreachable, "get " + url + ": the server answers " + std::to_string(status)};
  }
  if (IsHtml(handle, body.bytes)) {
    return Error{Error::Kind::Unreachable, "get " + url + ": a web page instead of the feed (a login page?)"};
  }
  return {};
}

}  // namespace

void CloseHandle::operator()(void* handle) const {
  curl_easy_cleanup(handle);
}

Result<CurlTransport> CurlTransport::Make(std::function<bool()> stop) {
  Handle handle(curl_easy_init());
  if (!handle) return Error{Error::Kind::Unreachable, "libcurl does not start"};
  Prepare(handle.get());
  return CurlTransport(std::move(handle), std::move(stop));
}

Result<std::string> CurlTransport::Get(const std::string& url, uint64_t limit) {
  Body body;
  body.limit = limit;
  CURL* handle = handle_.get();
  curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &body);
  curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &stop_);
  CURLcode code = curl_easy_perform(handle);
  curl_off_t seconds = 0;
  curl_easy_getinfo(handle, CURLINFO_RETRY_AFTER, &seconds);
  retry_after_ = seconds > 0 ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
  TRY(CheckCode(handle, code, body, url));
  return std::move(body.bytes);
}

}  // namespace zenkoku_sync
