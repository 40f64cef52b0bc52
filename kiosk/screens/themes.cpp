#include "content/model/theme.h"
#include "content/store/routes.h"
#include "kiosk/screens/article.h"
#include "kiosk/screens/linked_rows.h"
#include "kiosk/screens/record_list.h"
#include "kiosk/screens/screens.h"

namespace kiosk {
namespace {

void DrawTheme(Frame& frame, const Scene& scene, const content::Theme& theme) {
  Article article;
  article.image = PictureOf(theme.record);
  article.name = theme.record.name;
  article.body =
      scene.Pick(theme.record.description.empty() ? theme.record.summary : theme.record.description);
  article.rows = RowsForIds(scene, theme.items);
  article.records = {&theme.record};
  DrawArticle(frame, scene, article);
}

}  // namespace

void DrawThemes(Frame& frame, const Scene& scene) {
  if (scene.route.segments.size() == 2) {
    auto theme = content::ThemeWithId(*scene.cache, scene.route.second());
    theme ? DrawTheme(frame, scene, *theme) : DrawUnavailable(frame, scene);
    return;
  }
  auto themes = content::Themes(*scene.cache);
  if (!themes) {
    DrawUnavailable(frame, scene);
    return;
  }
  RecordList list;
  list.title = scene.Say("themes.title");
  list.subtitle = scene.Say("themes.subtitle");
  list.nothing = scene.Say("list.nothing");
  for (const content::Theme& theme : *themes) {
    list.rows.push_back(RowOf(scene, theme.record));
    list.records.push_back(&theme.record);
  }
  DrawRecordList(frame, scene, list);
}

}  // namespace kiosk
