#pragma once

#include <string>

#include "kiosk/ui/frame.h"

namespace kiosk {

// A vermilion seal with kanji from top to bottom, at its given width; returns its height. Ornament: the name
// that it repeats is written beside it.
float DrawSeal(Frame& frame, const std::string& kanji, float x, float y, float width, float glyph_size);

}  // namespace kiosk
