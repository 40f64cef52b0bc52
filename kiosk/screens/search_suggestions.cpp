#include "kiosk/screens/search_suggestions.h"

#include <array>
#include <initializer_list>

#include "content/store/events.h"
#include "content/store/prefectures.h"
#include "kiosk/screens/search_row.h"

namespace kiosk {
namespace {

constexpr float kHeadingSize = 32;
constexpr float kBetween = 26;

// What Japan looks forward to, month by month: words of the messages search.word.* and search.typed.*.
constexpr std::array<std::array<const char*, 4>, 12> kSeason{{
    {"snow", "onsen", "shrine", "crab"},
    {"snow", "plum", "onsen", "sake"},
    {"plum", "cherry", "tea", "castle"},
    {"cherry", "castle", "flowers", "festival"},
    {"tea", "garden", "flowers", "mountain"},
    {"flowers", "rice", "waterfall", "island"},
    {"sea", "festival", "mountain", "lavender"},
    {"fireworks", "festival", "sea", "peach"},
    {"grapes", "rice", "mountain", "festival"},
    {"leaves", "apple", "sake", "mountain"},
    {"leaves", "apple", "crab", "onsen"},
    {"crab", "snow", "onsen", "temple"},
}};

struct Often {
  const char* word;
  const char* icon;
};

constexpr std::array kOften{Often{"onsen", "onsen"}, Often{"temple", "lantern"}, Often{"castle", "castle"},
                            Often{"garden", "leaf"}, Often{"museum", "grid"},    Often{"sake", "cup"},
                            Often{"tea", "bowl"},    Often{"pottery", "craft"}};

Chip Typing(const Scene& scene, const std::string& word, const std::string& icon) {
  std::string typed = scene.Say("search.typed." + word).text;
  return {scene.Say("search.word." + word), icon, scene.route.With("q", typed).ToString()};
}

float DrawWords(Frame& frame, const content::Localized& heading, const std::vector<Chip>& chips, float y) {
  return DrawChips(frame, chips, DrawSearchHeading(frame, heading, y)) + kBetween;
}

float DrawRow(Frame& frame, const Scene& scene, const content::Record& record, float y) {
  DrawSearchRow(frame, scene, Unsought(scene, record), y);
  return y + SearchRowPitch(frame);
}

float DrawToday(Frame& frame, const Scene& scene, float y) {
  constexpr size_t kMost = 3;
  auto events = content::EventsOn(*scene.cache, content::DateOf(scene.now));
  if (!events || events->empty()) return y;
  y = DrawSearchHeading(frame, scene.Say("event.today"), y);
  for (size_t i = 0; i < events->size() && i < kMost; ++i) y = DrawRow(frame, scene, (*events)[i].record, y);
  return y + kBetween - 12;
}

float DrawSeen(Frame& frame, const Scene& scene, float y) {
  if (scene.prefecture_seen.empty()) return y;
  auto prefecture = content::PrefectureWithCode(*scene.cache, scene.prefecture_seen);
  if (!prefecture) return y;
  y = DrawSearchHeading(frame, scene.Say("search.seen"), y);
  return DrawRow(frame, scene, prefecture->record, y) + kBetween - 12;
}

}  // namespace

float DrawSearchHeading(Frame& frame, const content::Localized& heading, float y) {
  float width = frame.width() - 2 * layout::kTextGutter;
  TextStyle style = style::BoldLabel(kHeadingSize).In(colour::kNibi).GrowingTo(1.5F).Lines(2);
  return y + 12 + frame.Write(Role::Heading, heading, style, layout::kTextGutter, y, width);
}

float DrawChips(Frame& frame, const std::vector<Chip>& chips, float y) {
  constexpr float kChip = 96;
  constexpr float kGap = 12;
  float x = layout::kCardGutter;
  float end = frame.width() - layout::kCardGutter;
  for (const Chip& chip : chips) {
    float width = ChipWidth(frame, chip);
    if (x > layout::kCardGutter && x + width > end) {
      x = layout::kCardGutter;
      y += kChip + kGap;
    }
    DrawChip(frame, chip, x, y);
    x += width + kGap;
  }
  return y + kChip;
}

float DrawSearchSuggestions(Frame& frame, const Scene& scene, float y) {
  y = DrawToday(frame, scene, y);
  auto month = static_cast<unsigned>(std::chrono::year_month_day(content::DateOf(scene.now)).month());
  std::vector<Chip> season;
  for (const char* word : kSeason[month - 1]) season.push_back(Typing(scene, word, ""));
  y = DrawWords(frame, scene.Say("search.season"), season, y);
  y = DrawSeen(frame, scene, y);
  std::vector<Chip> often;
  for (const Often& each : kOften) often.push_back(Typing(scene, each.word, each.icon));
  return DrawWords(frame, scene.Say("search.often"), often, y);
}

}  // namespace kiosk
