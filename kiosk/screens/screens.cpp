#include "kiosk/screens/screens.h"

#include <array>
#include <string_view>

namespace kiosk {
namespace {

struct Screen {
  std::string_view first_segment;
  void (*draw)(Frame&, const Scene&);
  void (*draw_one)(Frame&,
                   const Scene&);  // when a second segment names one thing; nullptr when there is none
};

constexpr std::array kScreens{
    Screen{"", DrawHome, nullptr},
    Screen{"attract", DrawAttract, nullptr},
    Screen{"language", DrawLanguage, nullptr},
    Screen{"prefectures", DrawPrefectures, DrawPrefecture},
    Screen{"places", nullptr, DrawPlace},
    Screen{"shops", DrawShops, DrawShop},
    Screen{"routes", DrawRoutes, DrawRoutes},
    Screen{"events", DrawEvents, DrawEvents},
    Screen{"themes", DrawThemes, DrawThemes},
    Screen{"programmes", DrawProgrammes, DrawProgrammes},
    Screen{"rally", DrawRallies, DrawRallies},
    Screen{"quiz", DrawRallies, DrawQuiz},
    Screen{"crafts", DrawCrafts, DrawCrafts},
    Screen{"centre", DrawCentre, nullptr},
    Screen{"search", DrawSearch, nullptr},
    Screen{"specimen", DrawSpecimen, nullptr},
    Screen{"accessibility", DrawAccessibility, nullptr},
    Screen{"take", DrawTake, nullptr},
};

bool NeedsNoContent(std::string_view first_segment) {
  return first_segment == "attract" || first_segment == "language" || first_segment == "accessibility" ||
         first_segment == "specimen";
}

}  // namespace

void DrawScreen(Frame& frame, const Scene& scene) {
  const std::string first = scene.route.first();
  if (scene.cache == nullptr && !NeedsNoContent(first)) {
    DrawPreparing(frame, scene);
    return;
  }
  for (const Screen& screen : kScreens) {
    if (screen.first_segment != first || scene.route.segments.size() > 2) continue;
    auto draw = scene.route.segments.size() == 2 ? screen.draw_one : screen.draw;
    if (draw != nullptr) {
      draw(frame, scene);
      return;
    }
  }
  DrawUnavailable(frame, scene);
}

}  // namespace kiosk
