#include <algorithm>
#include <array>

#include "content/model/theme.h"
#include "content/store/crafts.h"
#include "content/store/routes.h"
#include "kiosk/screens/article.h"
#include "kiosk/screens/chip_tray.h"
#include "kiosk/screens/chrome.h"
#include "kiosk/screens/linked_rows.h"
#include "kiosk/screens/record_list.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/sources.h"
#include "kiosk/screens/theme_cards.h"

namespace kiosk {
namespace {

// What the project is about stands first; the others follow in their own order.
constexpr std::array<std::string_view, 4> kFirst{"theme-world-natural-heritage", "theme-crafts",
                                                 "theme-run-and-ride", "theme-recovery-support"};

size_t Place(const content::Theme& theme) {
  return static_cast<size_t>(std::find(kFirst.begin(), kFirst.end(), theme.record.id) - kFirst.begin());
}

bool IsAboutCrafts(const content::Theme& theme) {
  return theme.record.id == "theme-crafts";
}

Chip CraftsChip(const Scene& scene) {
  return {scene.Say("crafts.title"), "craft", "/crafts"};
}

void DrawTheme(Frame& frame, const Scene& scene, const content::Theme& theme) {
  Article article;
  article.image = PictureOf(theme.record);
  article.name = theme.record.name;
  article.body =
      scene.Pick(theme.record.description.empty() ? theme.record.summary : theme.record.description);
  article.rows = RowsForIds(scene, theme.items);
  if (IsAboutCrafts(theme)) article.chips.push_back(CraftsChip(scene));
  article.records = {&theme.record};
  DrawArticle(frame, scene, article);
}

ThemeCard CardOf(const Scene& scene, const content::Theme& theme) {
  ThemeCard card;
  card.image = PictureOf(theme.record);
  card.name = scene.Pick(theme.record.short_name.empty() ? theme.record.name : theme.record.short_name);
  card.line = scene.Pick(theme.record.summary);
  card.count = scene.Say("themes.count", {{"count", static_cast<int64_t>(theme.items.size())}});
  card.target = "/themes/" + theme.record.id;
  return card;
}

void DrawAll(Frame& frame, const Scene& scene, std::vector<content::Theme> themes) {
  std::stable_sort(themes.begin(), themes.end(),
                   [](const auto& a, const auto& b) { return Place(a) < Place(b); });
  std::vector<ThemeCard> cards;
  std::vector<const content::Record*> records;
  for (const content::Theme& theme : themes) {
    cards.push_back(CardOf(scene, theme));
    records.push_back(&theme.record);
  }
  float x = layout::kTextGutter;
  float width = frame.width() - 2 * x;
  std::vector<Chip> chips{CraftsChip(scene), {scene.Say("home.programmes"), "star", "/programmes"}};
  float top = DrawListHeading(frame, scene, scene.Say("themes.title"), scene.Say("themes.subtitle"));
  float bottom = ContentBottom(frame) - ChipTrayHeight(frame, chips);
  Page page = ScrollPages(frame, scene, "themes", {0, top, frame.width(), bottom - top}, [&] {
    float y = DrawThemeCards(frame, cards, top) + SourcesHeight(frame, scene, records, width);
    DrawSources(frame, scene, records, x, y, width);
    return y + 16;
  });
  if (cards.empty()) DrawNothing(frame, scene.Say("list.nothing"), top, bottom);
  DrawChipTray(frame, scene, chips, page);
  DrawChrome(frame, scene, false);
}

}  // namespace

void DrawThemes(Frame& frame, const Scene& scene) {
  if (scene.route.segments.size() == 2) {
    auto theme = content::ThemeWithId(*scene.cache, scene.route.second());
    theme ? DrawTheme(frame, scene, *theme) : DrawUnavailable(frame, scene);
    return;
  }
  auto themes = content::Themes(*scene.cache);
  themes ? DrawAll(frame, scene, *std::move(themes)) : DrawUnavailable(frame, scene);
}

}  // namespace kiosk
