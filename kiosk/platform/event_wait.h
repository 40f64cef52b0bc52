#pragma once

#include <SDL.h>

#include <cstdint>

namespace kiosk {

// Waits for SDL's next event. On X11 and Wayland SDL sleeps until the display server or another thread wakes
// it. On KMS it has nothing to sleep on and would look a thousand times a second for ever; here it looks that
// often only while somebody is using the kiosk, and every 8 ms, half a frame, when nobody has touched it for
// two seconds.
class EventWait {
 public:
  // Once the video driver is known.
  EventWait();

  // False when `timeout_ms` passed first. -1 waits as long as it takes, or until a signal comes.
  bool Next(SDL_Event& event, int timeout_ms);

 private:
  bool driver_sleeps_;
  uint64_t last_event_ = 0;
};

}  // namespace kiosk
