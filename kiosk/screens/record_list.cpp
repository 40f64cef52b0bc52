#include "kiosk/screens/record_list.h"

#include "kiosk/screens/chrome.h"
#include "kiosk/screens/reach.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/sources.h"

namespace kiosk {
namespace {

constexpr float kPagerHeight = 104;

void DrawTools(Frame& frame, const Scene& scene, const RecordList& list, const Page& page) {
  if (list.draw_tools) {
    list.draw_tools(page);
    return;
  }
  if (page.count == 1) return;
  float tray = DrawTray(frame);
  auto number = static_cast<int64_t>(page.number);
  auto total = static_cast<int64_t>(page.count);
  LaidText position = frame.Lay(scene.Say("paging.position", {{"page", number}, {"total", total}}),
                                style::Label(30).In(colour::kNibi));
  frame.Write(Role::Text, position, layout::kTextGutter, tray + (layout::kTrayHeight - position.height) / 2);
  DrawPager(frame, scene, page, frame.width() - layout::kCardGutter,
            tray + (layout::kTrayHeight - kPagerHeight) / 2);
}

}  // namespace

float DrawListHeading(Frame& frame, const Scene& scene, const content::Localized& title,
                      const content::Localized& subtitle) {
  if (scene.preferences.reach) {
    float top = DrawReachHeading(frame, scene, title, subtitle);
    DrawFreshness(frame, scene, layout::kStatusHeight + 16);
    return top;
  }
  float x = layout::kTextGutter;
  float y = 104;
  y += frame.Write(Role::Heading, title, style::Display(76).Pitch(92).Lines(2), x, y, frame.width() - 2 * x);
  if (!subtitle.text.empty()) {
    y += 4 + frame.Write(Role::Text, subtitle, style::Label(28).In(colour::kNibi).Lines(2), x, y + 4,
                         frame.width() - 2 * x);
  }
  float ribbon = DrawFreshness(frame, scene, y + 20);
  return y + 28 + (ribbon > 0 ? ribbon + 12 : 0);
}

void DrawNothing(Frame& frame, const content::Localized& text, float top, float bottom) {
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  LaidText words = frame.Lay(text, style::Display(42).Centred().In(colour::kNibi).Lines(4), width);
  frame.Write(Role::Status, words, x, top + (bottom - top - words.height) / 2);
}

void DrawRecordList(Frame& frame, const Scene& scene, const RecordList& list) {
  float top = DrawListHeading(frame, scene, list.title, list.subtitle);
  float foot =
      DrawSources(frame, scene, list.records, layout::kTextGutter,
                  ContentBottom(frame) - layout::kTrayHeight - 16, frame.width() - 2 * layout::kTextGutter);
  Page page;
  {
    auto rows = frame.Begin(Role::List, list.title, {0, top, frame.width(), foot - top});
    page = ScrollRows(frame, scene, "list", list.rows.size(), {0, top, frame.width(), foot - 12 - top},
                      RowPitch(frame), [&](size_t i, float y) { DrawRecordRow(frame, list.rows[i], y); });
  }
  if (list.rows.empty()) DrawNothing(frame, list.nothing, top, foot);
  DrawTools(frame, scene, list, page);
  DrawChrome(frame, scene, false);
}

}  // namespace kiosk
