#pragma once

#include "tests/sync/feed_server.h"

namespace zenkoku_sync {

// A server that gives every connection the same bytes and hangs up: as hostile as those bytes are.
class OneAnswerServer {
 public:
  explicit OneAnswerServer(const std::string& answer) : server_("") {
    server_.misbehave = [answer](const FeedServer::Request&, FeedServer::Answer& honest) {
      honest = {answer, true};
    };
  }

  std::string url() const { return server_.url(); }

 private:
  FeedServer server_;
};

}  // namespace zenkoku_sync
