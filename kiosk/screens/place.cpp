#include "content/model/place.h"

#include <algorithm>
#include <array>

#include "content/store/places.h"
#include "content/store/prefectures.h"
#include "kiosk/screens/article.h"
#include "kiosk/screens/driver_card.h"
#include "kiosk/screens/linked_rows.h"
#include "kiosk/screens/opening_tag.h"
#include "kiosk/screens/screens.h"

namespace kiosk {
namespace {

constexpr size_t kMostNeighbours = 30;

// "Ishikawa", or all of a serial site's prefectures.
content::Localized PrefectureNames(const Scene& scene, const std::vector<std::string>& codes) {
  content::Localized names{"", scene.language};
  size_t shown = 0;
  for (const std::string& code : codes) {
    if (++shown > 4) {
      names.text += scene.japanese() ? "ほか" : " …";
      break;
    }
    auto prefecture = content::PrefectureWithCode(*scene.cache, code);
    if (!prefecture) continue;
    content::Localized name = scene.Pick(prefecture->record.name);
    if (!names.text.empty()) names.text += scene.japanese() ? "・" : ", ";
    names.text += name.text;
    names.language = name.language;
  }
  return names;
}

const char* CategoryIcon(const std::string& category) {
  struct Icon {
    std::string_view category;
    const char* icon;
  };
  constexpr std::array kIcons{
      Icon{"castle", "castle"},   Icon{"craft", "craft"},    Icon{"food", "bowl"},
      Icon{"onsen", "onsen"},     Icon{"temple", "lantern"}, Icon{"shrine", "lantern"},
      Icon{"nature", "mountain"}, Icon{"island", "wave"},    Icon{"view", "camera"},
      Icon{"townscape", "walk"},  Icon{"museum", "ticket"},  Icon{"family", "people"},
      Icon{"garden", "flower"},   Icon{"history", "book"}};
  auto found =
      std::find_if(kIcons.begin(), kIcons.end(), [&](const Icon& icon) { return icon.category == category; });
  return found == kIcons.end() ? "leaf" : found->icon;
}

std::vector<Tag> TagsOf(const Scene& scene, const content::Place& place) {
  std::vector<Tag> tags{{scene.Say("category." + place.category), CategoryIcon(place.category),
                         colour::kKamenozoki, colour::kAi, colour::kAi}};
  if (place.world_heritage) {
    auto year = static_cast<int64_t>(place.world_heritage->inscribed);
    tags.push_back({scene.Say("place.heritage", {{"year", year}}), "star", colour::kYamabukiTint,
                    colour::kKinchaText, colour::kKinchaText});
  }
  if (place.opening_hours.known()) tags.push_back(OpeningTag(scene, place.opening_hours));
  return tags;
}

// What else there is to see in the same prefecture, for the space that a short text leaves.
void AddNeighbours(const Scene& scene, const content::Place& place, Article& article) {
  const std::string& code = place.record.prefectures.front();
  auto prefecture = content::PrefectureWithCode(*scene.cache, code);
  auto places = content::PlacesIn(*scene.cache, code, scene.now, kMostNeighbours + 1);
  if (!prefecture || !places) return;
  content::Localized name = scene.Pick(prefecture->record.short_name);
  article.rows_title = scene.Say("place.more", {{"name", std::string_view(name.text)}});
  for (const content::Place& other : *places) {
    if (other.record.id != place.record.id && article.rows.size() < kMostNeighbours)
      article.rows.push_back(RowOf(scene, other.record));
  }
}

}  // namespace

void DrawPlace(Frame& frame, const Scene& scene) {
  auto place = content::PlaceWithId(*scene.cache, scene.route.second());
  if (!place) {
    DrawUnavailable(frame, scene);
    return;
  }
  const content::Record& record = place->record;
  if (AsksForDriverCard(scene)) {
    DrawDriverCard(frame, scene, record);
    return;
  }
  Article article;
  article.image = PictureOf(record);
  article.name = record.name;
  article.where = PrefectureNames(scene, record.prefectures);
  article.tags = TagsOf(scene, *place);
  article.body = scene.Pick(record.description);
  content::Localized address = scene.Pick(record.address.empty() ? record.municipality : record.address);
  if (!address.text.empty()) article.facts.push_back({"pin", address, scene.Say("place.address")});
  content::Localized access = scene.Pick(record.access);
  if (!access.text.empty()) article.facts.push_back({"train", access, scene.Say("place.access")});
  if (!record.telephone.empty()) {
    article.facts.push_back({"phone", scene.Plain(record.telephone), scene.Say("place.telephone")});
  }
  for (const std::string& code : record.prefectures) {
    auto prefecture = content::PrefectureWithCode(*scene.cache, code);
    if (!prefecture) continue;
    article.chips.push_back({scene.Pick(prefecture->record.short_name), "map", "/prefectures/" + code});
  }
  if (!record.prefectures.empty()) AddNeighbours(scene, *place, article);
  article.records = {&record};
  article.driver = true;
  article.take = true;
  DrawArticle(frame, scene, article);
}

}  // namespace kiosk
