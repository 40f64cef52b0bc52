#include "content/store/record_facts.h"

#include <set>

#include "content/model/decode.h"
#include "content/model/syntax.h"

namespace content {
namespace {

constexpr int64_t kLast = 9999;  // the rank of what has nothing to be ranked by

int64_t DayNumber(Date date) {
  return std::chrono::sys_days{date}.time_since_epoch().count();
}

std::optional<int64_t> Seconds(const std::optional<JapanTime>& time) {
  if (!time) return std::nullopt;
  return time->time_since_epoch().count();
}

// Kana in code-point order is near enough to the order of a Japanese index; names without a reading come
// after.
std::string ReadingOf(const TextMap& name) {
  for (const char* language : {"ja-Hira", "ja"}) {
    if (name.contains(language)) return In(name, language);
  }
  return name.empty() ? "" : name.begin()->second;
}

int64_t NumberOf(const std::string& prefecture_code) {
  return (prefecture_code[0] - '0') * 10 + (prefecture_code[1] - '0');
}

int64_t RankOfMeasure(const std::string& measure) {  // "6-1" comes after "6" and before "7"
  if (!IsMeasure(measure)) return kLast;
  return (measure[0] - '0') * 10 + (measure.size() > 1 ? measure[2] - '0' : 0);
}

int64_t RankOfSeverity(Notice::Severity severity) {
  switch (severity) {
    case Notice::Severity::Emergency:
      return 0;
    case Notice::Severity::Advisory:
      return 1;
    case Notice::Severity::Information:
      break;
  }
  return 2;
}

void CollectBlobs(const Json& json, std::set<std::string>& blobs) {
  if (!json.is_structured()) return;
  if (json.is_object()) {
    auto blob = json.find("blob");
    if (blob != json.end() && blob->is_string() && IsBlobHash(blob->get_ref<const std::string&>())) {
      blobs.insert(blob->get<std::string>());
    }
  }
  for (const Json& value : json) CollectBlobs(value, blobs);
}

void AddRecord(const Record& record, RecordFacts& facts) {
  facts.reading = ReadingOf(record.name);
  facts.valid_from = Seconds(record.validity.from);
  facts.valid_through = Seconds(record.validity.through);
  std::set<std::string> once(record.prefectures.begin(), record.prefectures.end());
  facts.prefectures.assign(once.begin(), once.end());
}

void Add(const Region& region, RecordFacts& facts) {
  facts.rank = region.order;
}

void Add(const Prefecture& prefecture, RecordFacts& facts) {
  facts.rank = NumberOf(prefecture.code);
  facts.prefecture_code = prefecture.code;
  facts.prefecture_region = prefecture.region;
}

void Add(const Place& place, RecordFacts& facts) {
  facts.rank = place.world_heritage ? 0 : 1;
}

void Add(const Shop& shop, RecordFacts& facts) {
  facts.rank = shop.record.prefectures.empty() ? kLast : NumberOf(shop.record.prefectures.front());
}

void Add(const Event& event, RecordFacts& facts) {
  facts.rank = DayNumber(event.start);
  facts.event_days = RecordFacts::Days{DayNumber(event.start), DayNumber(event.end)};
}

void Add(const Route& route, RecordFacts& facts) {
  std::set<std::string> places;
  for (const Route::Day& day : route.itinerary) {
    for (const Route::Stop& stop : day.stops) {
      if (!stop.place.empty()) places.insert(stop.place);
    }
  }
  facts.route_stops.assign(places.begin(), places.end());
}

void Add(const Programme& programme, RecordFacts& facts) {
  facts.rank = RankOfMeasure(programme.measure);
}
void Add(const Craft& craft, RecordFacts& facts) {
  facts.rank = craft.record.prefectures.empty() ? kLast : NumberOf(craft.record.prefectures.front());
}

void Add(const Rally&, RecordFacts&) {}
void Add(const Quiz&, RecordFacts&) {}
void Add(const Theme&, RecordFacts&) {}
void Add(const Centre&, RecordFacts&) {}
void Add(const Brochure& brochure, RecordFacts& facts) {
  facts.brochure_language = brochure.in_language;
}
void Add(const Notice& notice, RecordFacts& facts) {
  facts.rank = RankOfSeverity(notice.severity);
}

template <typename T>
Result<void> AddDecoded(const Json& json, RecordFacts& facts) {
  T value = TRY(Decode<T>(json));
  AddRecord(value.record, facts);
  Add(value, facts);
  return {};
}

Result<void> AddKind(Kind kind, const Json& json, RecordFacts& facts) {
  switch (kind) {
    case Kind::Region:
      return AddDecoded<Region>(json, facts);
    case Kind::Prefecture:
      return AddDecoded<Prefecture>(json, facts);
    case Kind::Place:
      return AddDecoded<Place>(json, facts);
    case Kind::Shop:
      return AddDecoded<Shop>(json, facts);
    case Kind::Event:
      return AddDecoded<Event>(json, facts);
    case Kind::Route:
      return AddDecoded<Route>(json, facts);
    case Kind::Brochure:
      return AddDecoded<Brochure>(json, facts);
    case Kind::Programme:
      return AddDecoded<Programme>(json, facts);
    case Kind::Theme:
      return AddDecoded<Theme>(json, facts);
    case Kind::Notice:
      return AddDecoded<Notice>(json, facts);
    case Kind::Centre:
      return AddDecoded<Centre>(json, facts);
    case Kind::Craft:
      return AddDecoded<Craft>(json, facts);
    case Kind::Rally:
      return AddDecoded<Rally>(json, facts);
    case Kind::Quiz:
      return AddDecoded<Quiz>(json, facts);
  }
  return {};
}

}  // namespace

Result<RecordFacts> FactsOf(std::string_view id, const Json& json) {
  std::string who = "record " + std::string(id);
  auto damaged = [&](const char* reason) { return Error{Error::Kind::Damaged, who + ": " + reason}; };
  if (!IsId(id)) return damaged("its id is not one");
  if (!json.is_object()) return damaged("not an object");
  if (json.value("id", Json()) != id) return damaged("its bytes have another id");
  Json kind_name = json.value("kind", Json());
  if (!kind_name.is_string()) return damaged("has no kind");
  RecordFacts facts;
  facts.kind = kind_name.get<std::string>();
  std::set<std::string> blobs;
  CollectBlobs(json, blobs);
  facts.blobs.assign(blobs.begin(), blobs.end());
  if (auto kind = KindFromName(facts.kind)) TRY(AddKind(*kind, json, facts));
  return facts;
}

}  // namespace content
