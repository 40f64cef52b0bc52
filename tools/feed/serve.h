#pragma once

#include <functional>
#include <string>

#include "content/base/disk.h"
#include "content/base/result.h"

namespace tools {

struct ServeRequest {
  std::string feed;
  int port = 0;           // 0: the system chooses
  std::string port_file;  // written with the port once it listens; "" for none
};

// A static server for one machine, on 127.0.0.1, with the feed's cache headers; in production any web server
// or object store does this. Serves from a thread of its own until `wait_for_stop` returns, which is called
// once the server listens.
content::Result<void> Serve(content::Disk& disk, const ServeRequest& request,
                            const std::function<void(const std::string&)>& say,
                            const std::function<void()>& wait_for_stop);

}  // namespace tools
