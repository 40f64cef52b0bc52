#include "content/store/search_texts.h"

#include <algorithm>

#include "content/model/syntax.h"

namespace content {
namespace {

using Role = SearchTexts::Role;

// Members that no visitor reads, or that say nothing of what the record is about.
constexpr std::string_view kUnread[] = {"attribution",    "blob",        "code",         "contact",
                                        "document",       "links",       "racks",        "encodingFormat",
                                        "file",           "id",          "kind",         "licence",
                                        "sources",        "status",      "telephone",    "url",
                                        "translatedFrom", "validFrom",   "validThrough", "geo",
                                        "openingHours",   "prefectures", "region"};
constexpr std::string_view kNames[] = {"name", "shortName", "alternateName"};
constexpr std::string_view kAliases[] = {"area",      "capital", "municipality", "operator",
                                         "organizer", "station", "venue"};
constexpr std::string_view kTags[] = {"category", "keywords", "services"};

template <typename List>
bool IsOneOf(std::string_view name, const List& list) {
  return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

std::string_view ViewOf(const Json& json) {
  return json.get_ref<const std::string&>();
}

bool IsTextMap(const Json& json) {
  if (!json.is_object() || json.empty()) return false;
  for (const auto& [tag, text] : json.items()) {
    if (!text.is_string() || !IsLanguageTag(tag)) return false;
  }
  return true;
}

class Reader {
 public:
  explicit Reader(SearchTexts& into) : into_(&into) {}

  void ReadMembers(const Json& record) {
    for (const auto& [name, value] : record.items()) {
      if (IsOneOf(name, kUnread)) continue;
      Read(name, RoleOf(name), value);
    }
  }

 private:
  static Role RoleOf(std::string_view name) {
    if (IsOneOf(name, kNames)) return Role::Name;
    if (IsOneOf(name, kAliases)) return Role::Alias;
    if (IsOneOf(name, kTags)) return Role::Tag;
    return Role::Text;
  }

  void Read(const std::string& field, Role role, const Json& value) {
    if (value.is_string()) {
      // Of plain strings only tags and the text of a page are words; others are ids and codes.
      bool words = role == Role::Tag || field == "text";
      if (words) into_->texts.push_back({role, field, "", ViewOf(value)});
    } else if (IsTextMap(value)) {
      for (const auto& [tag, text] : value.items()) into_->texts.push_back({role, field, tag, ViewOf(text)});
    } else if (value.is_array()) {
      for (const Json& item : value) Read(field, role, item);
    } else if (value.is_object()) {
      // What stands in the itinerary of a route or in the pages of a brochure is text, names too.
      for (const auto& [name, inner] : value.items()) {
        if (!IsOneOf(name, kUnread)) Read(name, Role::Text, inner);
      }
    }
  }

  SearchTexts* into_;
};

std::optional<GeoPoint> GeoOf(const Json& record) {
  auto geo = record.find("geo");
  if (geo == record.end() || !geo->is_object()) return std::nullopt;
  auto latitude = geo->find("latitude");
  auto longitude = geo->find("longitude");
  if (latitude == geo->end() || longitude == geo->end() || !latitude->is_number() || !longitude->is_number())
    return std::nullopt;
  return GeoPoint{latitude->get<double>(), longitude->get<double>()};
}

}  // namespace

std::optional<SearchTexts> SearchTextsOf(const Json& record) {
  if (!record.is_object()) return std::nullopt;
  auto kind_name = record.find("kind");
  if (kind_name == record.end() || !kind_name->is_string()) return std::nullopt;
  auto kind = KindFromName(ViewOf(*kind_name));
  if (!kind) return std::nullopt;
  SearchTexts texts;
  texts.kind = *kind;
  Reader(texts).ReadMembers(record);
  auto prefectures = record.find("prefectures");
  if (prefectures != record.end() && prefectures->is_array()) {
    for (const Json& code : *prefectures) {
      if (code.is_string()) texts.prefectures.push_back(ViewOf(code));
    }
  }
  texts.geo = GeoOf(record);
  texts.has_hours = record.contains("openingHours");
  texts.is_foremost = record.contains("worldHeritage");
  return texts;
}

}  // namespace content
