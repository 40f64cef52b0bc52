#pragma once

#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// In reach mode, for visitors in a wheelchair and for children, all that is touched stands in the lower part
// of the panel: no higher than this, measured from the top. 0 when the mode is off, so that a screen says
// `top = std::max(top, ReachTop(frame, scene))`.
float ReachTop(const Frame& frame, const Scene& scene);

// The upper part of a screen without a picture of its own, in reach mode: a picture with the title on it, and
// the line below which everything can be touched. Returns where that begins.
float DrawReachHeading(Frame& frame, const Scene& scene, const content::Localized& title,
                       const content::Localized& subtitle);

// The title alone, at the foot of a picture that ends at the line; and the line.
float DrawReachTitle(Frame& frame, const Scene& scene, const content::Localized& title,
                     const content::Localized& subtitle);

}  // namespace kiosk
