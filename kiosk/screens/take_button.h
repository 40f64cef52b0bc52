#pragma once

#include <string>

#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// "Take with you" for one record, ending at `end`; says "Saved" once it is in the collection. Returns where
// it begins.
float DrawTakeButton(Frame& frame, const Scene& scene, const std::string& id, float end, float y);

}  // namespace kiosk
