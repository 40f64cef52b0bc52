#pragma once

#include "content/model/shop.h"
#include "kiosk/screens/scene.h"
#include "kiosk/ui/widgets/tag.h"

namespace kiosk {

// "Open until 20:00", "Opens 10:30", "Closed today": colour, icon and words together.
Tag OpeningTag(const Scene& scene, const content::OpeningHours& hours);
// The same for a shop, which may be closed for good.
Tag OpeningTag(const Scene& scene, const content::Shop& shop);

bool IsOpenNow(const Scene& scene, const content::OpeningHours& hours);

}  // namespace kiosk
