#pragma once

#include <functional>
#include <vector>

#include "kiosk/screens/pager.h"
#include "kiosk/screens/record_row.h"

namespace kiosk {

// A screen that is a list: heading, rows by pages, a tray with the pager.
struct RecordList {
  content::Localized title;
  content::Localized subtitle;
  std::vector<RecordRow> rows;
  content::Localized nothing;                   // said when there are no rows
  std::vector<const content::Record*> records;  // whose sources stand at the foot
  std::function<void(const Page&)> draw_tools;  // a tray of the screen's own, in place of the pager's
};

void DrawRecordList(Frame& frame, const Scene& scene, const RecordList& list);

// Heading and subtitle of a list screen; returns where its rows begin.
float DrawListHeading(Frame& frame, const Scene& scene, const content::Localized& title,
                      const content::Localized& subtitle);

// A calm sentence in the middle of the space for rows.
void DrawNothing(Frame& frame, const content::Localized& text, float top, float bottom);

}  // namespace kiosk
