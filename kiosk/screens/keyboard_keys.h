#pragma once

#include <cstddef>
#include <string>

#include "kiosk/screens/scene.h"
#include "kiosk/typing/keyboard.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// The keys of a keyboard on its deck, 104 high. They do not mirror. For what an address says see
// keyboard_deck.h.

float KeysHeight(size_t rows);
void DrawKeys(Frame& frame, const Scene& scene, const Keyboard& keyboard, float y);

// All keyboards by their own names, in place of the keys.
inline constexpr size_t kListRows = 5;
void DrawKeyboardList(Frame& frame, const Scene& scene, float y);

// The same place with another keyboard under it.
Route RouteOfKeyboard(const Route& route, const std::string& id);

}  // namespace kiosk
