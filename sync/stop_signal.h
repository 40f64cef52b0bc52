#pragma once

#include <signal.h>

#include <chrono>

namespace zenkoku_sync {

// SIGTERM and SIGINT, held back so that they end a wait or a transfer and never interrupt the switch of a
// generation. Make one before any thread starts.
class StopSignal {
 public:
  StopSignal();
  bool pending() const;
  // True when the signal came, now or before.
  bool WaitFor(std::chrono::seconds time) const;

 private:
  sigset_t signals_;
};

}  // namespace zenkoku_sync
