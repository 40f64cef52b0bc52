#pragma once

#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// A paragraph of a record. Where it stands in another language than the visitor's, because there is no
// translation yet, a tag above says so. Returns its height with that, 0 for an empty text.
float WriteDescription(Frame& frame, const Scene& scene, const content::Localized& text,
                       const TextStyle& style, float x, float y, float width);

}  // namespace kiosk
