#include "kiosk/screens/pager.h"

#include <charconv>
#include <cmath>

#include "kiosk/ui/widgets/button.h"

namespace kiosk {
namespace {

constexpr float kButton = 98;
constexpr float kGap = 12;
constexpr float kShadow = 8;  // of the first row, that the edge of the viewport would cut

std::string Target(const Route& route, size_t number) {
  return route.With("page", number == 1 ? "" : std::to_string(number)).ToString();
}

// The pages of an area that has been drawn, each `step` further down; its end is the last one, wherever it
// begins.
Page PageAt(const ScrollArea& area, float step) {
  Page page;
  if (area.most <= 0 || step <= 0) return page;
  page.count = 1 + static_cast<size_t>(std::ceil(area.most / step - 0.01F));
  auto passed = static_cast<size_t>(std::max(0.0F, area.offset) / step + 0.01F);
  page.number = area.offset >= area.most - 1 ? page.count : std::min(page.count, passed + 1);
  return page;
}

}  // namespace

size_t AskedPage(const Route& route) {
  size_t number = 1;
  std::string asked = route.Query("page");
  std::from_chars(asked.data(), asked.data() + asked.size(), number);
  return std::clamp<size_t>(number, 1, 1000);
}

Page ScrollRows(Frame& frame, const Scene& scene, const std::string& id, size_t rows, const Box& viewport,
                float pitch, const std::function<void(size_t, float)>& draw_row) {
  size_t fit = std::max<size_t>(1, RowsThatFit(viewport.y, viewport.bottom(), pitch));
  float step = static_cast<float>(fit) * pitch;
  Box seen{viewport.x, viewport.y - kShadow, viewport.width, step + kShadow};
  frame.Scroll(id, seen, static_cast<float>(AskedPage(scene.route) - 1) * step, pitch, [&] {
    for (size_t i = 0; i < rows; ++i) draw_row(i, viewport.y + static_cast<float>(i) * pitch);
    return viewport.y + static_cast<float>(rows) * pitch;
  });
  const ScrollArea& area = frame.scroll_areas().back();
  Page page = PageAt(area, step);
  page.first = std::min(rows, static_cast<size_t>(std::lround(std::max(0.0F, area.offset) / pitch)));
  page.last = std::min(rows, page.first + fit);
  return page;
}

Page ScrollPages(Frame& frame, const Scene& scene, const std::string& id, const Box& viewport,
                 const std::function<float()>& draw) {
  // A page begins with the last lines of the one before, so that nobody loses the thread.
  float step = viewport.height * 0.85F;
  frame.Scroll(id, viewport, static_cast<float>(AskedPage(scene.route) - 1) * step, 0, draw);
  return PageAt(frame.scroll_areas().back(), step);
}

void DrawPager(Frame& frame, const Scene& scene, const Page& page, float end, float y) {
  if (page.count == 1) return;
  std::string previous = page.number > 1 ? Target(scene.route, page.number - 1) : "";
  std::string next = page.number < page.count ? Target(scene.route, page.number + 1) : "";
  DrawRoundButton(frame, scene.Say("paging.previous"), "up", {end - 2 * kButton - kGap, y, kButton, kButton},
                  previous, ButtonKind::Secondary);
  DrawRoundButton(frame, scene.Say("paging.next"), "down", {end - kButton, y, kButton, kButton}, next,
                  ButtonKind::Primary);
}

size_t RowsThatFit(float top, float bottom, float pitch) {
  constexpr float kBetween = 12;
  return static_cast<size_t>(std::max(0.0F, (bottom - top + kBetween) / pitch));
}

}  // namespace kiosk
