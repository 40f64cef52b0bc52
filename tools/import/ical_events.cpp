#include "tools/import/ical_events.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "content/base/clock.h"
#include "content/base/sha256.h"
#include "tools/import/cell_values.h"
#include "tools/import/clean_text.h"
#include "tools/import/decode_text.h"
#include "tools/import/ical.h"
#include "tools/import/prefectures.h"
#include "tools/import/record_texts.h"

namespace tools {
namespace {

using content::Json;

const IcalProperty* Find(const IcalEvent& event, std::string_view name) {
  const auto found =
      std::find_if(event.begin(), event.end(), [&](const IcalProperty& p) { return p.name == name; });
  return found == event.end() ? nullptr : &*found;
}

std::string Value(const IcalEvent& event, std::string_view name) {
  const IcalProperty* property = Find(event, name);
  return property == nullptr ? "" : IcalText(property->value);
}

// All languages in which a text is there.
Json Texts(const IcalEvent& event, std::string_view name) {
  Json texts = Json::object();
  for (const IcalProperty& property : event) {
    if (property.name != name) continue;
    const auto language = property.parameters.find("LANGUAGE");
    const std::string tag = language == property.parameters.end() ? "ja" : TextLanguage(language->second);
    const std::string text = IcalText(property.value);
    std::string clean = tag == "ja" ? CleanJapanese(text) : CleanLatin(text);
    if (!clean.empty()) texts[tag] = std::move(clean);
  }
  return texts;
}

// When an event begins or ends: a day, or a time of that day.
struct Moment {
  content::Date day{};
  std::optional<std::chrono::minutes> time;
};

// 3.3.4 and 3.3.5: 20261123, 20261123T100000 in Japan, 20261123T010000Z.
std::optional<Moment> MomentOf(const IcalProperty& property) {
  const std::string& value = property.value;
  constexpr size_t kDateLength = 8;
  if (value.size() < kDateLength) return std::nullopt;
  std::string iso = value.substr(0, 4) + "-" + value.substr(4, 2) + "-" + value.substr(6, 2);
  const auto day = content::ParseDate(iso);
  if (!day) return std::nullopt;
  if (value.size() == kDateLength) return Moment{*day, std::nullopt};

  const auto zone = property.parameters.find("TZID");
  const bool in_japan =
      zone == property.parameters.end() || zone->second == "Asia/Tokyo" || zone->second == "Japan";
  const bool utc = value.ends_with('Z');
  constexpr size_t kTimeLength = 15;
  if ((!in_japan && !utc) || value.size() != kTimeLength + (utc ? 1 : 0) || value[kDateLength] != 'T')
    return std::nullopt;
  iso += "T" + value.substr(9, 2) + ":" + value.substr(11, 2) + (utc ? "Z" : "");
  const auto instant = content::ParseInstant(iso);
  if (!instant) return std::nullopt;
  const content::JapanTime local = content::InJapan(*instant);
  return Moment{content::DateOf(local), content::TimeOfDay(local)};
}

// Puts the days and times into the record; "" or why it cannot.
std::string AddDays(const IcalEvent& event, Json& record) {
  const IcalProperty* begins = Find(event, "DTSTART");
  const auto start = begins == nullptr ? std::nullopt : MomentOf(*begins);
  if (!start) return "its DTSTART is no day or time in Japan";
  const IcalProperty* ends = Find(event, "DTEND");
  auto end = ends == nullptr ? start : MomentOf(*ends);
  if (!end) return "its DTEND is no day or time in Japan";
  // 3.6.1: an event of whole days ends before its DTEND.
  if (ends != nullptr && !end->time) end->day = std::chrono::sys_days(end->day) - std::chrono::days(1);

  record["startDate"] = content::FormatDate(start->day);
  record["endDate"] = content::FormatDate(end->day);
  if (start->time) record["doorTime"] = TimeText(*start->time);
  if (ends != nullptr && end->time) record["endTime"] = TimeText(*end->time);
  return "";
}

// Why an event that could be read is not wanted, or "".
std::string ReasonAgainst(const IcalEvent& event) {
  if (Value(event, "STATUS") == "CANCELLED") return "it is cancelled";
  if (Find(event, "RRULE") != nullptr || Find(event, "RDATE") != nullptr) {
    return "it repeats, and a person must choose its days";
  }
  if (Value(event, "UID").empty()) return "it has no UID";
  return "";
}

void AddPoint(const IcalEvent& event, Json& record) {
  const std::string geo = Value(event, "GEO");
  const size_t semicolon = geo.find(';');
  if (semicolon == std::string::npos) return;
  if (const auto point = PointIn(geo.substr(0, semicolon), geo.substr(semicolon + 1))) {
    record["geo"] = {{"latitude", point->value.latitude}, {"longitude", point->value.longitude}};
  }
}

Json RecordOf(const IcalEvent& event, const Json& source) {
  constexpr size_t kHashDigits = 12;
  const std::string hash = content::Sha256Hex(Value(event, "UID")).substr(0, kHashDigits);
  Json record{{"id", "event-ical-" + hash}, {"kind", "event"}, {"sources", {source}}};
  for (const auto& [member, property] :
       {std::pair{"name", "SUMMARY"}, {"description", "DESCRIPTION"}, {"venue", "LOCATION"}}) {
    const Json texts = Texts(event, property);
    if (!texts.empty()) record[member] = texts;
  }
  if (record.contains("venue")) {
    const auto prefecture = PrefectureAtStart(record["venue"].value("ja", ""));
    if (prefecture) record["prefectures"] = {*prefecture};
  }
  AddPoint(event, record);
  const std::string url = Value(event, "URL");
  if (url.starts_with("http://") || url.starts_with("https://")) record["url"] = url;
  return record;
}

}  // namespace

content::Result<Reading> ReadIcalEvents(std::string_view bytes, const Json& source, const std::string& name) {
  const DecodedText decoded = TRY(DecodeText(bytes, name));
  const std::vector<IcalEvent> events = TRY(ParseIcal(decoded.text, name));
  Reading reading;
  for (const IcalEvent& event : events) {
    Candidate candidate{RecordOf(event, source), "event " + std::to_string(++reading.items)};
    std::string reason = ReasonAgainst(event);
    if (reason.empty()) reason = AddDays(event, candidate.record);
    if (reason.empty()) {
      StampTranslations(candidate.record);
      reading.candidates.push_back(std::move(candidate));
    } else {
      reading.notes.push_back(candidate.where.append(": left out, ").append(reason));
    }
  }
  return reading;
}

}  // namespace tools
