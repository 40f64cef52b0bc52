#pragma once

#include <string>
#include <vector>

#include "kiosk/screens/scene.h"

namespace kiosk {

// The most bytes that a code of this screen's size holds so that a phone reads it at arm's length.
inline constexpr size_t kMostTakeBytes = 700;

// What a visitor's phone gets: for each thing its name in their language and in Japanese (to show to a
// driver), address, days and place on the map (RFC 5870 geo: URI), and first a link where the operator has
// set one. One event alone is an iCalendar (RFC 5545) that a phone offers to put into its calendar. Details
// give way to names when not all of it fits; "" when even those do not.
std::string TakeText(const Scene& scene, const std::vector<std::string>& ids);

}  // namespace kiosk
