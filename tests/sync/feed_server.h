#pragma once

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "content/base/check.h"
#include "content/base/disk.h"

namespace zenkoku_sync {

// An HTTP/1.1 server of a directory on a free port, with kept connections and ranges, that misbehaves as it
// is told to. One connection at a time.
class FeedServer {
 public:
  struct Request {
    std::string path;  // "metadata/timestamp.json"
    std::string text;  // the whole of it
    std::optional<uint64_t> from;
  };
  struct Answer {
    std::string bytes;  // status line, headers, body
    bool close = false;
    std::chrono::milliseconds pause{0};  // before each byte
  };
  // Changes the honest answer.
  using Misbehaviour = std::function<void(const Request&, Answer&)>;

  explicit FeedServer(std::string directory) : directory_(std::move(directory)) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    socklen_t length = sizeof address;
    content::Check(::bind(listener_, generic, length) == 0 && ::listen(listener_, 8) == 0 &&
                       ::getsockname(listener_, generic, &length) == 0,
                   "a free port on the loopback");
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { Serve(); });
  }
  ~FeedServer() {
    stop_ = true;
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
  }

  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/"; }

  // Set while no request is under way.
  Misbehaviour misbehave;
  // Hangs up for good once it has sent so many bytes.
  std::atomic<uint64_t> most_bytes = std::numeric_limits<uint64_t>::max();
  std::atomic<uint64_t> sent = 0;
  std::atomic<int> connections = 0;
  std::atomic<int> requests = 0;

  static Answer WithBody(const std::string& body, const std::string& status = "200 OK",
                         const std::string& headers = "") {
    return {"HTTP/1.1 " + status + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + headers +
            "\r\n" + body};
  }

 private:
  void Serve() {
    while (!stop_) {
      int connection = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
      if (connection < 0) return;
      ++connections;
      while (ServeRequest(connection)) {
      }
      ::close(connection);
    }
  }

  bool ServeRequest(int connection) {
    std::string text;
    while (text.find("\r\n\r\n") == std::string::npos) {
      pollfd ready{connection, POLLIN, 0};
      constexpr int kLookAtStop = 20;  // milliseconds
      if (::poll(&ready, 1, kLookAtStop) == 0) {
        if (stop_) return false;
        continue;
      }
      char buffer[4096];
      ssize_t got = ::read(connection, buffer, sizeof buffer);
      if (got <= 0) return false;
      text.append(buffer, static_cast<size_t>(got));
    }
    ++requests;
    Request request = Parse(text);
    Answer answer = Honest(request);
    if (misbehave) misbehave(request, answer);
    return Send(connection, answer) && !answer.close;
  }

  static Request Parse(const std::string& text) {
    size_t begin = text.find('/') + 1;
    Request request{text.substr(begin, text.find(' ', begin) - begin), text, std::nullopt};
    size_t range = text.find("Range: bytes=");
    if (range != std::string::npos) request.from = std::stoull(text.substr(range + 13));
    return request;
  }

  Answer Honest(const Request& request) {
    auto bytes = disk_.Read(content::Join(directory_, request.path), 100'000'000);
    if (!bytes) return WithBody("", "404 Not Found");
    if (!request.from) return WithBody(*bytes);
    std::string size = std::to_string(bytes->size());
    if (*request.from >= bytes->size()) {
      return WithBody("", "416 Range Not Satisfiable", "Content-Range: bytes */" + size + "\r\n");
    }
    return WithBody(bytes->substr(*request.from), "206 Partial Content",
                    "Content-Range: bytes " + std::to_string(*request.from) + "-" +
                        std::to_string(bytes->size() - 1) + "/" + size + "\r\n");
  }

  bool Send(int connection, const Answer& answer) {
    size_t allowed =
        std::min<uint64_t>(answer.bytes.size(), most_bytes - std::min(most_bytes.load(), sent.load()));
    size_t step = answer.pause.count() > 0 ? 1 : allowed;
    for (size_t at = 0; at < allowed && !stop_; at += step) {
      if (answer.pause.count() > 0) std::this_thread::sleep_for(answer.pause);
      ssize_t wrote =
          ::send(connection, answer.bytes.data() + at, std::min(step, allowed - at), MSG_NOSIGNAL);
      if (wrote < 0) return false;
      sent += static_cast<uint64_t>(wrote);
    }
    return allowed == answer.bytes.size();
  }

  content::SystemDisk disk_;
  std::string directory_;
  int listener_ = -1;
  int port_ = 0;
  std::atomic<bool> stop_ = false;
  std::thread thread_;
};

}  // namespace zenkoku_sync
