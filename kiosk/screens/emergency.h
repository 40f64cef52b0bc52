#pragma once

#include <span>

#include "content/model/notice.h"
#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// The screen while an emergency notice is in force, whatever the route: what has happened and what to do, in
// all languages of the notice at once, so that nobody has to choose one first. `notices` has one at least,
// the latest first. Two routes lead to more of it: /emergency/exit and /emergency/language.
void DrawEmergency(Frame& frame, const Scene& scene, std::span<const content::Notice> notices);

// The way out of this building.
void DrawWayOut(Frame& frame, const Scene& scene, const content::Notice& notice);
// The languages of the notice, to have one of them large.
void DrawEmergencyLanguage(Frame& frame, const Scene& scene, const content::Notice& notice);

}  // namespace kiosk
