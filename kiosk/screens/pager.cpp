#include "kiosk/screens/pager.h"

#include <charconv>

#include "kiosk/screens/record_row.h"
#include "kiosk/ui/widgets/button.h"

namespace kiosk {
namespace {

constexpr float kButton = 98;
constexpr float kGap = 12;

std::string Target(const Route& route, size_t number) {
  return route.With("page", number == 1 ? "" : std::to_string(number)).ToString();
}

}  // namespace

Page PageOf(const Route& route, size_t rows, size_t rows_per_page) {
  Page page;
  if (rows_per_page == 0) return page;
  page.count = std::max<size_t>(1, (rows + rows_per_page - 1) / rows_per_page);
  std::string asked = route.Query("page");
  std::from_chars(asked.data(), asked.data() + asked.size(), page.number);
  page.number = std::clamp<size_t>(page.number, 1, page.count);
  page.first = (page.number - 1) * rows_per_page;
  page.last = std::min(rows, page.first + rows_per_page);
  return page;
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

size_t RowsThatFit(float top, float bottom) {
  return static_cast<size_t>(std::max(0.0F, (bottom - top + kRowPitch - kRowHeight) / kRowPitch));
}

}  // namespace kiosk
