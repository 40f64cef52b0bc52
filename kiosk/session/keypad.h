#pragma once

#include <map>
#include <string>

namespace kiosk {

// What a key of a keypad does. A Storm AudioNav and its like are USB keyboards whose codes the operator maps.
enum class KeyAction { Next, Previous, Activate, Back, Home };

// By SDL's scancode names: "Right", "Return", "F13".
using KeyMap = std::map<std::string, KeyAction>;

// Arrows, Return and Home of any keyboard, for a kiosk whose settings say nothing.
KeyMap DefaultKeys();

}  // namespace kiosk
