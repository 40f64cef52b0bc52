#include "tools/import/jsonld.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/base/sha256.h"
#include "tools/import/category.h"
#include "tools/import/cell_values.h"
#include "tools/import/clean_text.h"
#include "tools/import/municipalities.h"
#include "tools/import/prefectures.h"
#include "tools/import/publisher_area.h"
#include "tools/import/record_texts.h"

namespace tools {
namespace {

using content::Json;
using content::MemberIn;
using content::StringIn;

enum class Type { Event, Place, Lodging, Other, None };

// schema.org's subtypes of Place that a visitor may go to. Types of Event end with that word, but for
// Festival.
constexpr auto kPlaces = std::to_array<std::string_view>({"TouristAttraction",
                                                          "TouristDestination",
                                                          "Place",
                                                          "LandmarksOrHistoricalBuildings",
                                                          "Landform",
                                                          "Mountain",
                                                          "BodyOfWater",
                                                          "LakeBodyOfWater",
                                                          "RiverBodyOfWater",
                                                          "Waterfall",
                                                          "Beach",
                                                          "CivicStructure",
                                                          "Museum",
                                                          "Park",
                                                          "PlaceOfWorship",
                                                          "BuddhistTemple",
                                                          "Church",
                                                          "Zoo",
                                                          "Aquarium",
                                                          "AmusementPark",
                                                          "Garden",
                                                          "BotanicalGarden",
                                                          "LocalBusiness",
                                                          "FoodEstablishment",
                                                          "Restaurant",
                                                          "Store",
                                                          "TouristInformationCenter",
                                                          "ArtGallery",
                                                          "PerformingArtsTheater",
                                                          "OnsenFacility",
                                                          "PublicBath"});
constexpr auto kLodgings =
    std::to_array<std::string_view>({"LodgingBusiness", "Hotel", "Hostel", "BedAndBreakfast", "Motel",
                                     "Resort", "Campground", "Accommodation"});
constexpr auto kOthers =
    std::to_array<std::string_view>({"TouristTrip", "Trip", "Organization", "Person", "WebSite", "WebPage",
                                     "Article", "NewsArticle", "BreadcrumbList"});

template <typename List>
bool Holds(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

Type TypeNamed(std::string_view name) {
  for (const std::string_view prefix : {"https://schema.org/", "http://schema.org/", "schema:"}) {
    if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
  }
  if (name.ends_with("Event") || name == "Festival") return Type::Event;
  if (Holds(kLodgings, name)) return Type::Lodging;
  if (Holds(kPlaces, name)) return Type::Place;
  return Holds(kOthers, name) ? Type::Other : Type::None;
}

// By the first of its types that is known; `type` is what schema.org's context calls @type.
Type TypeOf(const Json& object) {
  bool typed = false;
  for (const char* member : {"@type", "type"}) {
    const Json types = MemberIn(object, member);
    for (const Json& one : types.is_array() ? types : Json::array({types})) {
      if (!one.is_string()) continue;
      typed = typed || std::string_view(member) == "@type";
      const Type type = TypeNamed(one.get_ref<const std::string&>());
      if (type != Type::None) return type;
    }
  }
  return typed ? Type::Other : Type::None;
}

void AddText(Json& texts, const std::string& language, const std::string& text) {
  std::string clean = language == "ja" ? CleanJapanese(text) : CleanLatin(text);
  if (!clean.empty()) texts[language] = std::move(clean);
}

// One document: what a bare string's language is.
class Texts {
 public:
  explicit Texts(std::string language) : language_(std::move(language)) {}

  // A text map of the member, empty when it is absent or no text.
  Json In(const Json& object, const char* member) const {
    Json texts = Json::object();
    const Json value = MemberIn(object, member);
    for (const Json& one : value.is_array() ? value : Json::array({value})) {
      if (one.is_string()) AddText(texts, language_, one.get<std::string>());
      if (!one.is_object()) continue;
      const std::string language = TextLanguage(StringIn(one, "@language"));
      if (one.contains("@value")) {
        AddText(texts, language.empty() ? language_ : language, StringIn(one, "@value"));
        continue;
      }
      // A language map: {"ja": "...", "en": "..."}.
      for (const auto& [tag, text] : one.items()) {
        if (tag.starts_with('@') || !text.is_string()) continue;
        if (tag == "ja" || tag.size() == 2 || tag.find('-') == 2)
          AddText(texts, TextLanguage(tag), text.get<std::string>());
      }
    }
    return texts;
  }

  void Add(Json& record, const char* to, const Json& object, const char* from) const {
    Json texts = In(object, from);
    if (!texts.empty()) record[to] = std::move(texts);
  }

 private:
  std::string language_;
};

// PostalAddress or a text, as one Japanese line.
std::string AddressOf(const Json& place) {
  const Json address = MemberIn(place, "address");
  if (address.is_string()) return CleanJapanese(address.get<std::string>());
  return CleanJapanese(StringIn(address, "addressRegion") + StringIn(address, "addressLocality") +
                       StringIn(address, "streetAddress"));
}

std::string NumberText(const Json& object, const char* member) {
  const Json number = MemberIn(object, member);
  return number.is_number() ? number.dump() : StringIn(object, member);
}

void AddWhere(Json& record, const Json& place) {
  const std::string address = AddressOf(place);
  AddJapanese(record, "address", address);
  const Json geo = MemberIn(place, "geo");
  const auto point = PointIn(NumberText(geo, "latitude"), NumberText(geo, "longitude"));
  if (point) record["geo"] = {{"latitude", point->value.latitude}, {"longitude", point->value.longitude}};
  if (const auto prefecture = PrefectureAtStart(address)) {
    record["prefectures"] = {*prefecture};
  } else if (const auto town = MunicipalityAtStart(address)) {
    record["prefectures"] = {town->code.substr(0, 2)};
  } else if (const auto around = point ? PrefectureAround(point->value) : std::nullopt) {
    record["prefectures"] = {*around};
  }
}

// "2026-11-23" and "10:00" of "2026-11-23T10:00:00+09:00".
void AddMoment(Json& record, const char* day, const char* time, const std::string& moment) {
  if (moment.empty()) return;
  const auto instant = content::ParseInstant(moment);
  if (!instant) {
    // A day, or something that the check of the record refuses by its name.
    const auto plain = DateIn(moment);
    record[day] = plain ? plain->value : moment;
    return;
  }
  const content::JapanTime local = content::InJapan(*instant);
  record[day] = content::FormatDate(content::DateOf(local));
  record[time] = TimeText(content::TimeOfDay(local));
}

void AddEvent(Json& record, const Json& object, const Texts& texts) {
  const std::string start = StringIn(object, "startDate");
  const std::string end = StringIn(object, "endDate");
  AddMoment(record, "startDate", "doorTime", start);
  AddMoment(record, "endDate", "endTime", end.empty() ? start.substr(0, start.find('T')) : end);
  SettleTimes(record);
  const Json location = MemberIn(object, "location");
  if (location.is_object()) {
    texts.Add(record, "venue", location, "name");
    AddWhere(record, location);
  } else {
    texts.Add(record, "venue", object, "location");
  }
  texts.Add(record, "organizer", MemberIn(object, "organizer"), "name");
}

void AddPlace(Json& record, const Json& object, const Texts& texts) {
  AddWhere(record, object);
  texts.Add(record, "summary", object, "disambiguatingDescription");
  const std::string description = StringIn(MemberIn(record, "description"), "ja");
  if (!record.contains("summary")) AddJapanese(record, "summary", FirstSentence(description));
  record["category"] = CategoryOfName(StringIn(record["name"], "ja")).value_or("facility");
}

Json RecordOf(const Json& object, const Texts& texts, const std::string& kind, const Json& source) {
  std::string identity = StringIn(object, "@id");
  if (identity.empty()) identity = StringIn(object, "url");
  Json name = texts.In(object, "alternateName");
  name.update(texts.In(object, "name"));
  if (identity.empty()) identity = name.dump() + StringIn(object, "startDate");

  constexpr size_t kHashDigits = 12;
  Json record{{"id", kind + "-ld-" + content::Sha256Hex(identity).substr(0, kHashDigits)},
              {"kind", kind},
              {"name", name},
              {"sources", {source}}};
  texts.Add(record, "description", object, "description");
  if (const std::string url = StringIn(object, "url"); url.starts_with("http")) record["url"] = url;
  if (const auto telephone = TelephoneIn(StringIn(object, "telephone")))
    record["telephone"] = telephone->value;
  if (kind == "event") AddEvent(record, object, texts);
  if (kind == "place") AddPlace(record, object, texts);
  StampTranslations(record);
  return record;
}

// Why an object makes no record, or null.
const Reason* ReasonAgainst(const Json& object, Type type, const Json& record) {
  if (type == Type::Lodging) return &reasons::kLodging;
  if (type != Type::Event && type != Type::Place) return &reasons::kOtherType;
  if (StringIn(object, "eventStatus").ends_with("EventCancelled")) return &reasons::kCancelled;
  const std::string name = StringIn(record["name"], "ja");
  const std::string prose = StringIn(MemberIn(record, "description"), "ja");
  if (name.empty()) return record["name"].empty() ? &reasons::kNoName : &reasons::kNotJapanese;
  if (IsForeign(name, prose)) return &reasons::kNotJapanese;
  if (!record.contains("prefectures")) return &reasons::kNoPrefecture;
  if (type == Type::Place) return prose.empty() ? &reasons::kNoDescription : nullptr;
  if (!record.contains("startDate")) return &reasons::kNoDay;
  return record.contains("venue") ? nullptr : &reasons::kNoVenue;
}

// The elements of an ItemList, or the object itself.
void Collect(const Json& object, std::vector<Json>& all) {
  const Json elements = MemberIn(object, "itemListElement");
  if (!elements.is_array()) {
    all.push_back(object);
    return;
  }
  for (const Json& element : elements) {
    const Json item = MemberIn(element, "item");
    all.push_back(item.is_object() ? item : element);
  }
}

}  // namespace

bool HasSchemaType(const Json& object) {
  return TypeOf(object) != Type::None || MemberIn(object, "itemListElement").is_array();
}

std::string LanguageOf(const Json& document) {
  const Json context = MemberIn(document, "@context");
  for (const Json& one : context.is_array() ? context : Json::array({context})) {
    if (const std::string language = StringIn(one, "@language"); !language.empty())
      return TextLanguage(language);
  }
  return "ja";
}

Reading ReadJsonLd(const std::vector<Json>& objects, const std::string& language, const SourceNote& note,
                   const std::string& file) {
  const PublisherArea publisher = AreaOfPublisher(note, file);
  const Texts texts(language);
  std::vector<Json> all;
  for (const Json& object : objects) Collect(object, all);

  Reading reading;
  reading.items = all.size();
  for (size_t i = 0; i < all.size(); ++i) {
    const Where where{Where::Unit::Entry, static_cast<int>(i) + 1};
    const Json& object = all[i];
    if (!object.is_object()) {
      reading.notes.push_back({where, &reasons::kNotAnObject, "", "", ""});
      continue;
    }
    const Type type = TypeOf(object);
    Json record = RecordOf(object, texts, type == Type::Event ? "event" : "place", note.source);
    // The publisher's own area, where the object names none.
    if (!record.contains("prefectures") && !publisher.prefecture.empty())
      record["prefectures"] = {publisher.prefecture};
    if (const Reason* reason = ReasonAgainst(object, type, record)) {
      const std::string shown =
          reason == &reasons::kOtherType ? MemberIn(object, "@type").dump() : StringIn(record["name"], "ja");
      reading.notes.push_back({where, reason, "", shown, ""});
      continue;
    }
    if (!record["name"].contains("en"))
      reading.notes.push_back({where, &reasons::kJapaneseOnly, "name", "", ""});
    reading.candidates.push_back({std::move(record), where});
  }
  return reading;
}

}  // namespace tools
