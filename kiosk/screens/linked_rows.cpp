#include "kiosk/screens/linked_rows.h"

#include <optional>

#include "content/store/centres.h"
#include "content/store/crafts.h"
#include "content/store/events.h"
#include "content/store/places.h"
#include "content/store/prefectures.h"
#include "content/store/quizzes.h"
#include "content/store/rallies.h"
#include "content/store/routes.h"
#include "content/store/shops.h"
#include "kiosk/screens/shop_row.h"

namespace kiosk {
namespace {

// region-kyushu, prefecture-17: the code is the last part of the id.
std::string CodeIn(const std::string& id) {
  return id.substr(id.find('-') + 1);
}

std::string TargetOf(const content::Record& record) {
  switch (record.kind) {
    case content::Kind::Place:
      return "/places/" + record.id;
    case content::Kind::Shop:
      return "/shops/" + record.id;
    case content::Kind::Event:
      return "/events/" + record.id;
    case content::Kind::Route:
      return "/routes/" + record.id;
    case content::Kind::Theme:
      return "/themes/" + record.id;
    case content::Kind::Programme:
      return "/programmes/" + record.id;
    case content::Kind::Centre:
      return "/centre?id=" + record.id;
    case content::Kind::Rally:
      return "/rally/" + record.id;
    case content::Kind::Quiz:
      return "/quiz/" + record.id;
    case content::Kind::Craft:
      return "/crafts/" + record.id;
    case content::Kind::Prefecture:
      return "/prefectures/" + CodeIn(record.id);
    case content::Kind::Region:
      return "/prefectures?region=" + CodeIn(record.id);
    case content::Kind::Brochure:
    case content::Kind::Notice:
      break;
  }
  return "";
}

template <typename T>
std::optional<content::Record> RecordIn(content::Result<T> result) {
  if (!result) return std::nullopt;
  return std::move(result->record);
}

std::optional<RecordRow> RowForId(const Scene& scene, const std::string& id) {
  if (id.starts_with("shop-")) {
    auto shop = content::ShopWithId(*scene.cache, id);
    if (!shop) return std::nullopt;
    return ShopRow(scene, *shop);
  }
  auto record = RecordWithId(scene, id);
  if (!record) return std::nullopt;
  return RowOf(scene, *record);
}

}  // namespace

// An id begins with its kind (RECORDS.md, "Where records live").
std::optional<content::Record> RecordWithId(const Scene& scene, const std::string& id) {
  const content::Cache& cache = *scene.cache;
  std::string kind = id.substr(0, id.find('-'));
  if (kind == "place") return RecordIn(content::PlaceWithId(cache, id));
  if (kind == "route") return RecordIn(content::RouteWithId(cache, id));
  if (kind == "event") return RecordIn(content::EventWithId(cache, id));
  if (kind == "theme") return RecordIn(content::ThemeWithId(cache, id));
  if (kind == "programme") return RecordIn(content::ProgrammeWithId(cache, id));
  if (kind == "centre") return RecordIn(content::CentreWithId(cache, id));
  if (kind == "shop") return RecordIn(content::ShopWithId(cache, id));
  if (kind == "rally") return RecordIn(content::RallyWithId(cache, id));
  if (kind == "quiz") return RecordIn(content::QuizWithId(cache, id));
  if (kind == "craft") return RecordIn(content::CraftWithId(cache, id));
  if (kind == "prefecture") return RecordIn(content::PrefectureWithCode(cache, CodeIn(id)));
  if (kind == "region") return RecordIn(content::RegionWithCode(cache, CodeIn(id)));
  return std::nullopt;
}

bool HasScreen(content::Kind kind) {
  return kind != content::Kind::Brochure && kind != content::Kind::Notice;
}

RecordRow RowOf(const Scene& scene, const content::Record& record) {
  RecordRow row;
  row.image = PictureOf(record);
  NameRow(row, scene, record.short_name.empty() ? record.name : record.short_name);
  row.line = scene.Pick(record.summary);
  row.target = TargetOf(record);
  return row;
}

std::vector<RecordRow> RowsForIds(const Scene& scene, const std::vector<std::string>& ids) {
  std::vector<RecordRow> rows;
  for (const std::string& id : ids) {
    auto row = RowForId(scene, id);
    if (row) rows.push_back(*std::move(row));
  }
  return rows;
}

}  // namespace kiosk
