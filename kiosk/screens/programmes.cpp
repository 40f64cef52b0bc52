#include "content/model/programme.h"
#include "content/store/routes.h"
#include "kiosk/screens/article.h"
#include "kiosk/screens/linked_rows.h"
#include "kiosk/screens/record_list.h"
#include "kiosk/screens/screens.h"

namespace kiosk {
namespace {

using Audience = content::Programme::Audience;

Tag AudienceTag(const Scene& scene, const content::Programme& programme) {
  if (programme.audience == Audience::Business) {
    return {scene.Say("programme.business"), "desk", colour::kKamenozoki, colour::kAi, colour::kAi};
  }
  return {scene.Say("programme.visitor"), "luggage", colour::kMatchaTint, colour::kMatchaText,
          colour::kMatchaText};
}

void DrawProgramme(Frame& frame, const Scene& scene, const content::Programme& programme) {
  Article article;
  article.image = PictureOf(programme.record);
  article.name = programme.record.name;
  article.where = scene.Say("programme.measure", {{"number", std::string_view(programme.measure)}});
  article.tags = {AudienceTag(scene, programme)};
  article.body = scene.Pick(programme.record.description);
  content::Localized partners = scene.Pick(programme.partners);
  if (!partners.text.empty()) article.facts.push_back({"people", partners, scene.Say("programme.partners")});
  content::Localized contact = scene.Pick(programme.contact);
  if (!contact.text.empty()) article.facts.push_back({"info", contact, scene.Say("programme.contact")});
  article.rows = RowsForIds(scene, programme.items);
  article.records = {&programme.record};
  DrawArticle(frame, scene, article);
}

}  // namespace

void DrawProgrammes(Frame& frame, const Scene& scene) {
  if (scene.route.segments.size() == 2) {
    auto programme = content::ProgrammeWithId(*scene.cache, scene.route.second());
    programme ? DrawProgramme(frame, scene, *programme) : DrawUnavailable(frame, scene);
    return;
  }
  auto programmes = content::Programmes(*scene.cache);
  if (!programmes) {
    DrawUnavailable(frame, scene);
    return;
  }
  RecordList list;
  list.title = scene.Say("home.programmes");
  list.subtitle = scene.Say("programmes.subtitle");
  list.nothing = scene.Say("list.nothing");
  for (const content::Programme& programme : *programmes) {
    RecordRow row = RowOf(scene, programme.record);
    row.tag = AudienceTag(scene, programme);
    list.rows.push_back(std::move(row));
    list.records.push_back(&programme.record);
  }
  DrawRecordList(frame, scene, list);
}

}  // namespace kiosk
