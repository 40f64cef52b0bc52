#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>

#include "kiosk/screens/scene.h"
#include "kiosk/ui/frame.h"

namespace kiosk {

// Which part of a list or of a long text a screen shows. A finger moves it, and so do two buttons, for those
// who do not drag; each page has an address ("?page=2").
struct Page {
  size_t first = 0;  // row that is seen, of a list
  size_t last = 0;   // one past
  size_t number = 1;
  size_t count = 1;
};

// Rows of one height that scroll and come to rest at whole rows. `draw_row` gets the row's number and its y.
// Returns what is seen of them.
Page ScrollRows(Frame& frame, const Scene& scene, const std::string& id, size_t rows, const Box& viewport,
                float pitch, const std::function<void(size_t, float)>& draw_row);

// Content of any height that scrolls; `draw` returns where it ends.
Page ScrollPages(Frame& frame, const Scene& scene, const std::string& id, const Box& viewport,
                 const std::function<float()>& draw);

// The two round buttons that turn pages, the second ending at `end`; nothing when there is one page.
void DrawPager(Frame& frame, const Scene& scene, const Page& page, float end, float y);

// From 1.
size_t AskedPage(const Route& route);

// How many whole rows fit.
size_t RowsThatFit(float top, float bottom, float pitch);

}  // namespace kiosk
