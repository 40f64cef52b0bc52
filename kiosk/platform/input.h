#pragma once

#include <string>
#include <variant>

#include "kiosk/ui/geometry.h"

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
struct ContentChanged {};  // a watched directory changed
struct Quit {};
using InputEvent =
    std::variant<TouchDown, TouchMove, TouchUp, KeyDown, Resized, Exposed, ContentChanged, Quit>;

}  // namespace kiosk
