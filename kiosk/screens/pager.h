#pragma once

#include <algorithm>
#include <cstddef>

#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// Which part of a list a screen shows. Lists are paged in whole rows: no half rows, and each page has an
// address.
struct Page {
  size_t first = 0;
  size_t last = 0;  // one past
  size_t number = 1;
  size_t count = 1;
};

Page PageOf(const Route& route, size_t rows, size_t rows_per_page);

// The two round buttons that turn pages, the second ending at `end`; nothing when there is one page.
void DrawPager(Frame& frame, const Scene& scene, const Page& page, float end, float y);

// How many whole rows fit from `top` to the tray.
size_t RowsThatFit(float top, float bottom);

}  // namespace kiosk
