#include "kiosk/screens/page_sheet.h"

#include <algorithm>

#include "kiosk/screens/chrome.h"
#include "kiosk/screens/reach.h"
#include "kiosk/ui/widgets/button.h"

namespace kiosk {
namespace {

constexpr float kClose = 96;

// Buttons as wide as their words; the primary one takes what is left.
void DrawActions(Frame& frame, const std::vector<PageSheet::Action>& actions) {
  constexpr float kHeight = 112;
  constexpr float kGap = 16;
  float tray = DrawTray(frame);
  float x = layout::kCardGutter;
  float y = tray + (layout::kTrayHeight - kHeight) / 2;
  std::vector<float> widths;
  float secondary = 0;
  for (const PageSheet::Action& action : actions) {
    widths.push_back(ButtonWidth(frame, action.text, action.icon));
    secondary += widths.back() + kGap;
  }
  float room =
      frame.width() - 2 * x - (secondary - widths.back() - kGap) - kGap * (actions.size() > 1 ? 1 : 0);
  widths.back() = std::max(widths.back(), room);
  for (size_t i = 0; i < actions.size(); ++i) {
    bool primary = i + 1 == actions.size();
    DrawButton(frame, actions[i].text, actions[i].icon, {x, y, widths[i], kHeight}, actions[i].target,
               primary ? ButtonKind::Primary : ButtonKind::Secondary);
    x += widths[i] + kGap;
  }
}

// What the sheet is called and a way to close it; returns where its content begins.
float DrawHead(Frame& frame, const Scene& scene, const PageSheet& sheet) {
  if (scene.preferences.reach) return DrawReachHeading(frame, scene, sheet.title, {});
  float top = sheet.top;
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  frame.Image("art:fuji_hero", {0, 0, frame.width(), std::max(620.0F, top + layout::kSheetOverlap)}, {}, 0);
  frame.Fill({0, 0, frame.width(), top + layout::kSheetOverlap}, colour::kScrim.Faded(0.62F));
  DrawSheet(frame, top);
  frame.Fill({frame.width() / 2 - 48, top + 16, 96, 8}, colour::kNezu.Faded(0.7F), Radii::All(4));
  LaidText title = frame.Lay(sheet.title, style::Display(64).Lines(2), width - kClose - 24);
  float head = std::max(kClose, title.height);
  frame.Write(Role::Heading, title, x, top + 44 + (head - title.height) / 2);
  DrawRoundButton(frame, scene.Say("close"), "close",
                  {x + width - kClose, top + 44 + (head - kClose) / 2, kClose, kClose},
                  sheet.close.empty() ? scene.WayBack() : sheet.close, ButtonKind::Secondary);
  return top + 44 + head + 16;
}

}  // namespace

void DrawPageSheet(Frame& frame, const Scene& scene, const PageSheet& sheet) {
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  float content = DrawHead(frame, scene, sheet);
  float bottom = ContentBottom(frame) - (sheet.actions.empty() ? 0 : layout::kTrayHeight);
  frame.Scroll("sheet", {0, content, frame.width(), bottom - content}, 0, 0,
               [&] { return sheet.draw_content(x, content, width) + 24; });
  if (!sheet.actions.empty()) DrawActions(frame, sheet.actions);
  DrawChrome(frame, scene, true);
}

}  // namespace kiosk
