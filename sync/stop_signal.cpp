#include "sync/stop_signal.h"

#include <cerrno>

namespace zenkoku_sync {

StopSignal::StopSignal() {
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGTERM);
  sigaddset(&signals_, SIGINT);
  sigprocmask(SIG_BLOCK, &signals_, nullptr);
}

bool StopSignal::pending() const {
  sigset_t waiting;
  sigemptyset(&waiting);
  sigpending(&waiting);
  return sigismember(&waiting, SIGTERM) == 1 || sigismember(&waiting, SIGINT) == 1;
}

bool StopSignal::WaitFor(std::chrono::seconds time) const {
  timespec timeout{static_cast<time_t>(time.count()), 0};
  int received = sigtimedwait(&signals_, nullptr, &timeout);
  while (received < 0 && errno == EINTR) received = sigtimedwait(&signals_, nullptr, &timeout);
  return received > 0;
}

}  // namespace zenkoku_sync
