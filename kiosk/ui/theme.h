#pragma once

#include "kiosk/ui/ink.h"

namespace kiosk {

// How the kiosk looks: as the design has it, in black and white for people who need contrast, or dim for
// people whom bright screens hurt.
enum class Theme { Standard, HighContrast, DarkCalm };

// The colour of an ink. Pairs in use have contrast of at least 4.5 in every theme (WCAG 2.2, 1.4.3), and
// edges at least 3 (1.4.11): tests/kiosk/ui/theme_test.cpp names the pairs.
Colour Resolve(Ink ink, Theme theme);

}  // namespace kiosk
