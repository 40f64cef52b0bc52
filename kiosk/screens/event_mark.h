#pragma once

#include <array>

#include "content/model/event.h"
#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/widgets/tag.h"

namespace kiosk {

// What kind of an event it is: a shape on the calendar, and the same shape with a word beside the event. The
// shape tells them apart where the colour does not.
enum class EventMark { Here, Festival, Market, Craft };
inline constexpr std::array kEventMarks{EventMark::Here, EventMark::Festival, EventMark::Market,
                                        EventMark::Craft};

EventMark MarkOf(const Scene& scene, const content::Event& event);
content::Localized NameOf(const Scene& scene, EventMark mark);
void DrawEventMark(Frame& frame, EventMark mark, float x, float y, float size, std::optional<Ink> ink = {});
Tag MarkTag(const Scene& scene, EventMark mark);

}  // namespace kiosk
