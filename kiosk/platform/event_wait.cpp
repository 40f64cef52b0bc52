#include "kiosk/platform/event_wait.h"

#include <string_view>

namespace kiosk {
namespace {

constexpr uint64_t kInUseMs = 2000;
constexpr uint32_t kShortPauseMs = 1;
constexpr uint32_t kLongPauseMs = 8;

}  // namespace

EventWait::EventWait() {
  std::string_view driver = SDL_GetCurrentVideoDriver();
  driver_sleeps_ = driver == "x11" || driver == "wayland";
}

bool EventWait::Next(SDL_Event& event, int timeout_ms) {
  // Without a limit it may still come back for a signal, of which the next call makes an event.
  if (driver_sleeps_) return SDL_WaitEventTimeout(&event, timeout_ms) != 0;
  uint64_t begin = SDL_GetTicks64();
  for (;;) {
    uint64_t now = SDL_GetTicks64();
    if (SDL_PollEvent(&event) != 0) {
      last_event_ = now;
      return true;
    }
    if (timeout_ms >= 0 && now - begin >= static_cast<uint64_t>(timeout_ms)) return false;
    SDL_Delay(now - last_event_ < kInUseMs ? kShortPauseMs : kLongPauseMs);
  }
}

}  // namespace kiosk
