#pragma once

#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// The keyboard at the foot of a screen that is typed on: the field, the switch between scripts and the keys.
// It keeps nothing: what each key leads to is the same address with these members changed.
//
//   q        what has been typed so far
//   keys     the keyboard (kiosk/typing/keyboard.h); by itself the language's own. "all" is the list of all,
//            "none" the field alone, so that the screen above has room
//   layer    of the keyboard: shift, katakana, accents, digits
//   accents  the letter whose accents are to be chosen from, over its key
//
// A link out of the screen needs none of them: the way back has all.

// Where the deck begins, units from the top; what the screen shows stands between the status strip and here.
float KeyboardDeckTop(const Frame& frame, const Scene& scene);

// From there to the global bar.
void DrawKeyboardDeck(Frame& frame, const Scene& scene);

}  // namespace kiosk
