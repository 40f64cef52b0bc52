#include "content/model/centre.h"

#include "content/store/centres.h"
#include "kiosk/screens/article.h"
#include "kiosk/screens/driver_card.h"
#include "kiosk/screens/linked_rows.h"
#include "kiosk/screens/opening_tag.h"
#include "kiosk/screens/screens.h"
#include "locales/languages.h"

namespace kiosk {
namespace {

content::Localized LanguageNames(const Scene& scene, const content::Centre& centre) {
  std::string names;
  for (const std::string& tag : centre.languages) {
    const locales::Language* language = locales::FindLanguage(tag);
    if (language == nullptr) continue;
    names += (names.empty() ? "" : " · ") + std::string(language->own_name);
  }
  return scene.Plain(names);
}

Article ArticleOf(const Scene& scene, const content::Centre& centre) {
  Article article;
  article.image = PictureOf(centre.record);
  article.name = centre.record.name;
  // An office's name needs no reading aid.
  article.name.erase("ja-Hira");
  article.name.erase("ja-Latn");
  if (centre.opening_hours.known()) article.tags.push_back(OpeningTag(scene, centre.opening_hours));
  for (const std::string& service : centre.record.services) {
    article.tags.push_back({scene.Say("services." + service), "check"});
  }
  article.body = scene.Pick(centre.record.description);
  content::Localized address = scene.Pick(centre.record.address);
  content::Localized floor = scene.Pick(centre.floor);
  article.facts.push_back({"pin", address, floor});
  content::Localized languages = LanguageNames(scene, centre);
  if (!languages.text.empty()) article.facts.push_back({"people", languages, scene.Say("centre.languages")});
  return article;
}

}  // namespace

void DrawCentre(Frame& frame, const Scene& scene) {
  std::string id = scene.route.Query("id");
  if (id.empty() && scene.centre) id = scene.centre->record.id;
  auto centre = content::CentreWithId(*scene.cache, id);
  auto centres = content::Centres(*scene.cache);
  if (!centre || !centres) {
    DrawUnavailable(frame, scene);
    return;
  }
  if (AsksForDriverCard(scene)) {
    DrawDriverCard(frame, scene, centre->record);
    return;
  }
  Article article = ArticleOf(scene, *centre);
  article.driver = true;
  article.rows_title = scene.Say("centre.others");
  std::vector<std::string> others;
  for (const content::Centre& other : *centres) {
    if (other.record.id != id) others.push_back(other.record.id);
  }
  article.rows = RowsForIds(scene, others);
  article.records = {&centre->record};
  DrawArticle(frame, scene, article);
}

}  // namespace kiosk
