#include "kiosk/session/keypad.h"

namespace kiosk {

KeyMap DefaultKeys() {
  return {{"Right", KeyAction::Next},      {"Down", KeyAction::Next},
          {"Left", KeyAction::Previous},   {"Up", KeyAction::Previous},
          {"Return", KeyAction::Activate}, {"Keypad Enter", KeyAction::Activate},
          {"Backspace", KeyAction::Back},  {"Home", KeyAction::Home}};
}

}  // namespace kiosk
