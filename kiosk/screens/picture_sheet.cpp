#include "kiosk/screens/picture_sheet.h"

#include <algorithm>

#include "kiosk/screens/chrome.h"
#include "kiosk/screens/pager.h"
#include "kiosk/screens/reach.h"

namespace kiosk {

float DrawPictureSheet(Frame& frame, const Scene& scene, const PictureSheet& sheet) {
  constexpr float kPager = 220;
  float bottom = ContentBottom(frame) - layout::kTrayHeight;
  Frame scrap = frame;
  float height = sheet.draw_content(scrap, 0);
  float top = std::clamp(bottom - height, sheet.highest_top, sheet.lowest_top);
  top = std::max(top, ReachTop(frame, scene));
  DrawHero(frame, sheet.image, top + layout::kSheetOverlap, top + layout::kSheetOverlap);
  DrawSheet(frame, top);
  Page page = ScrollPages(frame, scene, "sheet", {0, top, frame.width(), bottom - top},
                          [&] { return sheet.draw_content(frame, top); });
  float tray = DrawTray(frame);
  float end = frame.width() - layout::kCardGutter;
  DrawPager(frame, scene, page, end, tray + 26);
  if (page.count > 1) end -= kPager;
  sheet.draw_tools(tray, end);
  DrawChrome(frame, scene, true);
  return top;
}

}  // namespace kiosk
