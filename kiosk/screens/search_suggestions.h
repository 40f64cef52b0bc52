#pragma once

#include <vector>

#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/widgets/chip.h"

namespace kiosk {

// What the search offers before anything is typed: what is on today, words of the season and of what there
// is, the prefecture that the visitor has just seen. A word is a chip that types it. Returns where it ends.
float DrawSearchSuggestions(Frame& frame, const Scene& scene, float y);

// Heading of a part of the search screen; returns where what is under it begins.
float DrawSearchHeading(Frame& frame, const content::Localized& heading, float y);

// Chips in as many lines as they need; returns where they end.
float DrawChips(Frame& frame, const std::vector<Chip>& chips, float y);

}  // namespace kiosk
