#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "content/base/result.h"
#include "kiosk/ui/geometry.h"
#include "kiosk/ui/painter_cpu.h"

namespace kiosk {

// What a person, the system or a file did. Points are device px of the window.
struct TouchDown {
  Point point;
};
struct TouchMove {
  Point point;
};
struct TouchUp {
  Point point;
};
struct KeyDown {
  std::string name;
};  // SDL's scancode name: "Return", "Left", "F13"
struct Resized {
  Size size;
};
struct Exposed {};         // the system lost the pixels
struct ContentChanged {};  // the watched cache directory changed
struct Quit {};
using InputEvent =
    std::variant<TouchDown, TouchMove, TouchUp, KeyDown, Resized, Exposed, ContentChanged, Quit>;

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
  // wait as long as it takes. A mouse counts as one finger; a second finger is ignored.
  std::optional<InputEvent> Wait(int timeout_ms);
  // Makes changes below `directory` arrive as ContentChanged (inotify, folded into Wait).
  content::Result<void> Watch(const std::string& directory);

 private:
  struct State;
  explicit Window(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace kiosk
