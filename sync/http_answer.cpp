#include "sync/http_answer.h"

#include <curl/curl.h>

#include <algorithm>
#include <charconv>

namespace zenkoku_sync {
namespace {

using content::Error;
using content::Result;

constexpr int kOk = 200;
constexpr int kPartialContent = 206;
constexpr int kNotModified = 304;
constexpr int kForbidden = 403;
constexpr int kNotFound = 404;
constexpr int kRangeNotSatisfiable = 416;
constexpr uint64_t kMostDiscarded = 65'536;  // of an error's page, which nobody reads
constexpr size_t kEnoughToKnow = 64;         // bytes that tell a web page

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

std::string_view Trimmed(std::string_view text) {
  size_t first = text.find_first_not_of(" \t\r\n");
  size_t last = text.find_last_not_of(" \t\r\n");
  return first == std::string_view::npos ? "" : text.substr(first, last - first + 1);
}

std::optional<uint64_t> NumberAt(std::string_view text) {
  uint64_t number = 0;
  auto [rest, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  return code == std::errc() ? std::optional(number) : std::nullopt;
}

// A hotel's or an airport's network answers everything with its own page until somebody logs in. No file of a
// feed begins like one.
bool IsWebPage(std::string_view start) {
  if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
  std::string text = Lower(Trimmed(start));
  for (std::string_view tag : {"<!doctype", "<html", "<head", "<body", "<meta", "<script", "<?xml", "<!--"}) {
    if (text.starts_with(tag)) return true;
  }
  return false;
}

}  // namespace

// A status line begins the headers of an answer; a proxy's "100 Continue" or "200 Connection established" may
// come before the one that counts.
void HttpAnswer::TakeHeader(std::string_view line) {
  if (line.starts_with("HTTP/")) {
    size_t blank = std::min(line.find(' '), line.size() - 1);
    status_ = static_cast<int>(NumberAt(line.substr(blank + 1)).value_or(0));
    says_html_ = false;
    range_begin_.reset();
    immutable_ = false;
    last_modified_.clear();
    date_.clear();
    return;
  }
  size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  std::string name = Lower(line.substr(0, colon));
  std::string value = Lower(Trimmed(line.substr(colon + 1)));
  if (name == "last-modified") last_modified_ = Trimmed(line.substr(colon + 1));
  if (name == "date") date_ = Trimmed(line.substr(colon + 1));
  if (name == "cache-control") immutable_ = value.find("immutable") != std::string::npos;
  if (name == "content-type") says_html_ = value.starts_with("text/html");
  if (name == "content-range" && value.starts_with("bytes ")) {
    range_begin_ = NumberAt(std::string_view(value).substr(std::string_view("bytes ").size()));
  }
}

bool HttpAnswer::not_modified() const {
  return status_ == kNotModified;
}

std::string HttpAnswer::last_modified() const {
  if (status_ != kOk || immutable_) return "";
  time_t modified = curl_getdate(last_modified_.c_str(), nullptr);
  time_t answered = curl_getdate(date_.c_str(), nullptr);
  return modified >= 0 && answered > modified ? last_modified_ : "";
}

bool HttpAnswer::Take(std::string_view bytes) {
  if (status_ != 0 && status_ != kOk && status_ != kPartialContent) {
    discarded_ += bytes.size();
    return discarded_ <= kMostDiscarded;
  }
  auto taken = TakeFile(bytes);
  if (!taken) error_ = taken.error();
  return static_cast<bool>(taken);
}

Result<void> HttpAnswer::TakeFile(std::string_view bytes) {
  if (begun_) return Deliver(bytes);
  start_.append(bytes);
  if (start_.size() < kEnoughToKnow && start_.size() <= limit_) return {};
  return Begin();
}

Result<void> HttpAnswer::Begin() {
  if (says_html_ || (offset_ == 0 && IsWebPage(start_))) {
    return Wrong(Error::Kind::Unreachable, "a web page instead of the feed (a login page?)");
  }
  if (status_ == kPartialContent) {
    wrong_range_ = offset_ == 0 || range_begin_ != offset_;
    if (wrong_range_) return Wrong(Error::Kind::Unreachable, "the server sends another range than asked for");
    position_ = offset_;
  }
  begun_ = true;
  TRY(sink_->Begin(position_));
  return Deliver(start_);
}

Result<void> HttpAnswer::Deliver(std::string_view bytes) {
  if (bytes.size() > limit_ - position_) {
    return Wrong(Error::Kind::Damaged, "longer than " + std::to_string(limit_) + " bytes");
  }
  position_ += bytes.size();
  return sink_->Take(bytes);
}

Result<void> HttpAnswer::Finish(const std::string& fault) {
  if (error_) return *error_;
  if (status_ == kNotFound || status_ == kForbidden) {
    return Wrong(Error::Kind::NotFound, "the server has no such file");
  }
  if (status_ == kRangeNotSatisfiable) wrong_range_ = offset_ > 0;
  if (status_ != 0 && status_ != kOk && status_ != kPartialContent) {
    return Wrong(Error::Kind::Unreachable, "the server answers " + std::to_string(status_));
  }
  if (!fault.empty()) return Wrong(Error::Kind::Unreachable, fault);
  if (begun_) return {};
  if (start_.empty() && status_ == kOk && limit_ > 0) {
    return Wrong(Error::Kind::Unreachable, "the server's answer is empty");
  }
  return Begin();
}

}  // namespace zenkoku_sync
