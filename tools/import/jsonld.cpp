#include "tools/import/jsonld.h"

#include <algorithm>
#include <string>
#include <vector>

#include "content/base/clock.h"
#include "content/base/sha256.h"
#include "tools/import/category.h"
#include "tools/import/cell_values.h"
#include "tools/import/clean_text.h"
#include "tools/import/prefectures.h"
#include "tools/import/record_texts.h"

namespace tools {
namespace {

using content::Json;

std::string StringIn(const Json& object, const char* member) {
  if (!object.is_object()) return "";
  const auto found = object.find(member);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

Json MemberOf(const Json& object, const char* member) {
  return object.is_object() ? object.value(member, Json()) : Json();
}

bool HasType(const Json& object, std::string_view type) {
  const Json types = MemberOf(object, "@type");
  const auto is = [&](const Json& one) {
    return one == Json(type) || one == Json("schema:" + std::string(type)) ||
           one == Json("https://schema.org/" + std::string(type));
  };
  return types.is_array() ? std::any_of(types.begin(), types.end(), is) : is(types);
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
    const Json value = MemberOf(object, member);
    for (const Json& one : value.is_array() ? value : Json::array({value})) {
      if (one.is_string()) AddText(texts, language_, one.get<std::string>());
      const std::string language = TextLanguage(StringIn(one, "@language"));
      if (!language.empty()) AddText(texts, language, StringIn(one, "@value"));
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
  const Json address = MemberOf(place, "address");
  if (address.is_string()) return CleanJapanese(address.get<std::string>());
  return CleanJapanese(StringIn(address, "addressRegion") + StringIn(address, "addressLocality") +
                       StringIn(address, "streetAddress"));
}

std::string NumberText(const Json& object, const char* member) {
  const Json number = MemberOf(object, member);
  return number.is_number() ? number.dump() : StringIn(object, member);
}

void AddWhere(Json& record, const Json& place) {
  const std::string address = AddressOf(place);
  AddJapanese(record, "address", address);
  if (const auto prefecture = PrefectureAtStart(address)) record["prefectures"] = {*prefecture};
  const Json geo = MemberOf(place, "geo");
  if (const auto point = PointIn(NumberText(geo, "latitude"), NumberText(geo, "longitude"))) {
    record["geo"] = {{"latitude", point->value.latitude}, {"longitude", point->value.longitude}};
  }
}

// "2026-11-23" and "10:00" of "2026-11-23T10:00:00+09:00".
void AddMoment(Json& record, const char* day, const char* time, const std::string& moment) {
  if (moment.empty()) return;
  const auto instant = content::ParseInstant(moment);
  if (!instant) {
    record[day] = moment;  // a day, or something that the check of the record refuses by its name
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
  const Json location = MemberOf(object, "location");
  if (location.is_object()) {
    texts.Add(record, "venue", location, "name");
    AddWhere(record, location);
  } else {
    texts.Add(record, "venue", object, "location");
  }
  texts.Add(record, "organizer", MemberOf(object, "organizer"), "name");
}

void AddPlace(Json& record, const Json& object, const Texts& texts) {
  AddWhere(record, object);
  texts.Add(record, "summary", object, "disambiguatingDescription");
  const std::string description = StringIn(MemberOf(record, "description"), "ja");
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

std::vector<Json> ObjectsOf(const Json& document) {
  const Json graph = MemberOf(document, "@graph");
  const Json& list = graph.is_array() ? graph : document;
  if (list.is_array()) return list.get<std::vector<Json>>();
  return {list};
}

}  // namespace

content::Result<Reading> ReadJsonLd(std::string_view bytes, const Json& source, const std::string& name) {
  const Json document = TRY(content::ParseJson(bytes, name));
  const std::string language = StringIn(MemberOf(document, "@context"), "@language");
  const Texts texts(language.empty() ? "ja" : TextLanguage(language));

  Reading reading;
  const std::vector<Json> objects = ObjectsOf(document);
  reading.items = objects.size();
  for (size_t i = 0; i < objects.size(); ++i) {
    const std::string where = "entry " + std::to_string(i + 1);
    const bool event = HasType(objects[i], "Event");
    if (!event && !HasType(objects[i], "TouristAttraction")) {
      reading.notes.push_back(where + ": left out, neither a schema.org Event nor a TouristAttraction");
      continue;
    }
    reading.candidates.push_back({RecordOf(objects[i], texts, event ? "event" : "place", source), where});
  }
  return reading;
}

}  // namespace tools
