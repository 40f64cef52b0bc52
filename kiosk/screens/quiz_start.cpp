#include "content/store/prefectures.h"
#include "kiosk/screens/choice_tiles.h"
#include "kiosk/screens/description.h"
#include "kiosk/screens/picture_sheet.h"
#include "kiosk/screens/quiz_screens.h"
#include "kiosk/ui/widgets/button.h"

namespace kiosk {
namespace {

// Another one each day, so that who comes back is asked something else.
std::string RoundOfToday(const Scene& scene) {
  auto days = std::chrono::sys_days(content::DateOf(scene.now)).time_since_epoch().count();
  return std::to_string(static_cast<size_t>(days) % kRoundsOfJapan + 1);
}

std::vector<ChoiceTile> Regions(const Scene& scene, const content::Quiz& quiz) {
  std::vector<ChoiceTile> tiles;
  auto regions = content::Regions(*scene.cache);
  if (!regions) return tiles;
  for (const content::Region& region : *regions) {
    auto questions = static_cast<int64_t>(QuestionsOfRound(quiz, region.code).size());
    if (questions == 0) continue;
    ChoiceTile tile = RegionTile(scene, region.code, region.record);
    tile.detail = scene.Say("quiz.count", {{"count", questions}});
    tile.target = RouteOfRound(quiz.record.id, region.code).ToString();
    tiles.push_back(std::move(tile));
  }
  return tiles;
}

float DrawContent(Frame& frame, const Scene& scene, const content::Quiz& quiz, float y) {
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  y += 36;
  y += frame.Write(Role::Heading, scene.Pick(quiz.record.name), style::Display(64), x, y, width) + 14;
  y += WriteDescription(frame, scene, scene.Pick(quiz.record.description), style::Body(33), x, y, width) + 26;
  y += frame.Write(Role::Heading, scene.Say("quiz.regions"), style::Display(44), x, y, width) + 16;
  return DrawChoiceTiles(frame, Regions(scene, quiz), x, y, width) + 10;
}

}  // namespace

void DrawQuizStart(Frame& frame, const Scene& scene, const content::Quiz& quiz) {
  PictureSheet sheet;
  sheet.image = PictureOf(quiz.record);
  sheet.draw_content = [&](Frame& on, float y) { return DrawContent(on, scene, quiz, y); };
  sheet.draw_tools = [&](float tray, float end) {
    std::string round = RoundOfToday(scene);
    auto count = static_cast<int64_t>(QuestionsOfRound(quiz, round).size());
    float x = layout::kCardGutter;
    DrawButton(frame, scene.Say("quiz.japan", {{"count", count}}), "play", {x, tray + 16, end - x, 120},
               RouteOfRound(quiz.record.id, round).ToString());
  };
  DrawPictureSheet(frame, scene, sheet);
}

}  // namespace kiosk
