#include "tools/feed/serve.h"

#include <httplib.h>

#include <thread>

#include "content/base/write_then_rename.h"

namespace tools {
namespace {

using content::Error;
using content::Result;

constexpr size_t kRequestsPerConnection = 1000;

// timestamp.json is the only file that changes under its name. A file that is not there may come (the next
// root), so an answer without a file is not to be kept.
void SetCacheHeader(const httplib::Request& request, httplib::Response& response) {
  constexpr int kWhole = 200;
  constexpr int kPart = 206;
  if (response.status != kWhole && response.status != kPart) return;
  bool changes = request.path == "/metadata/timestamp.json";
  response.set_header("Cache-Control", changes ? "max-age=60" : "public, max-age=31536000, immutable");
}

// The library's default lets two servers share a port, each with half of the requests.
void ReuseAddress(socket_t socket) {
  int yes = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

}  // namespace

Result<void> Serve(content::Disk& disk, const ServeRequest& request,
                   const std::function<void(const std::string&)>& say,
                   const std::function<void()>& wait_for_stop) {
  httplib::Server server;
  server.set_socket_options(ReuseAddress);
  if (!server.set_mount_point("/", request.feed)) {
    return Error{Error::Kind::Usage, "serve " + request.feed + ": not a directory"};
  }
  server.set_post_routing_handler(SetCacheHeader);
  server.set_keep_alive_max_count(kRequestsPerConnection);
  server.set_file_extension_and_mimetype_mapping("head", "application/json");
  int port = request.port;
  if (port == 0) {
    port = server.bind_to_any_port("127.0.0.1");
  } else if (!server.bind_to_port("127.0.0.1", port)) {
    port = -1;
  }
  if (port < 0) {
    return Error{Error::Kind::Denied,
                 "serve on 127.0.0.1:" + std::to_string(request.port) + ": the port is taken"};
  }
  if (!request.port_file.empty()) {
    TRY(content::WriteThenRename(disk, request.port_file, std::to_string(port) + "\n"));
  }
  say("serving " + request.feed + " on http://127.0.0.1:" + std::to_string(port) + "/");
  std::thread listener([&] { server.listen_after_bind(); });
  wait_for_stop();
  // stop() does nothing before the loop runs.
  while (!server.is_running()) std::this_thread::yield();
  server.stop();
  listener.join();
  return {};
}

}  // namespace tools
