#pragma once

#include "content/model/event.h"
#include "kiosk/screens/event_mark.h"
#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/widgets/tag.h"

namespace kiosk {

// "On today", "Coming", "This event is over".
Tag WhenTag(const Scene& scene, const content::Event& event);

void DrawEvent(Frame& frame, const Scene& scene, const content::Event& event);

}  // namespace kiosk
