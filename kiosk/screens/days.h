#pragma once

#include "kiosk/screens/scene.h"

namespace kiosk {

// "Tue 23 May – Sat 27 May 2023": the year is said when it is not this one.
content::Localized DaysOf(const Scene& scene, content::Date first, content::Date last);

}  // namespace kiosk
