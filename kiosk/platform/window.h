#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/base/result.h"
#include "kiosk/platform/directory_watch.h"
#include "kiosk/platform/input.h"
#include "kiosk/ui/geometry.h"
#include "kiosk/ui/painter_cpu.h"

namespace kiosk {

// The one window on the panel. Everything of SDL lives behind this door. UI thread only.
class Window {
 public:
  struct Options {
    bool full_screen = true;
    std::optional<Size> size;  // of the window when it is not full screen
    std::string title;
  };

  // Unreachable when there is no display; the message says so in one line.
  static content::Result<Window> Open(const Options& options);
  Window(Window&&) noexcept;
  ~Window();

  Size size() const;
  // The memory to paint into; valid until the next Resized.
  Surface surface();
  // Brings the damaged parts to the glass.
  content::Result<void> Present(const std::vector<Rect>& damage);
  // Waits for the next event without using the processor; nothing when `timeout_ms` passed first. Pass -1 to
  // wait as long as it takes. A mouse counts as one finger; a second finger is ignored,
  // or is a TouchDown without a TouchUp of the first while fingers may take turns.
  std::optional<InputEvent> Wait(int timeout_ms);
  void LetFingersTakeTurns(bool may);
  // Since the window was opened; never goes back.
  std::chrono::milliseconds Time() const;
  // Makes changes below `directory` arrive as ContentChanged (inotify, folded into Wait). Several may be
  // watched.
  content::Result<void> Watch(const std::string& directory, Watched watched);

 private:
  struct State;
  explicit Window(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace kiosk
