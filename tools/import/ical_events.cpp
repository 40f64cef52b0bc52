#include "tools/import/ical_events.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <regex>

#include "content/base/clock.h"
#include "content/base/sha256.h"
#include "tools/import/cell_values.h"
#include "tools/import/clean_text.h"
#include "tools/import/decode_text.h"
#include "tools/import/ical.h"
#include "tools/import/municipalities.h"
#include "tools/import/prefectures.h"
#include "tools/import/publisher_area.h"
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

// 3.3.6: P1W, P2D, PT1H30M.
std::optional<std::chrono::minutes> DurationOf(const std::string& text) {
  static const std::regex pattern(
      "P(?:(\\d{1,3})W)?(?:(\\d{1,3})D)?(?:T(?:(\\d{1,3})H)?(?:(\\d{1,4})M)?(?:\\d{1,4}S)?)?");
  std::smatch parts;
  if (text.size() > kLongestCell || !std::regex_match(text, parts, pattern)) return std::nullopt;
  const auto number = [&](size_t group) { return parts[group].matched ? std::stoi(parts[group]) : 0; };
  return std::chrono::days(number(1) * 7 + number(2)) + std::chrono::hours(number(3)) +
         std::chrono::minutes(number(4));
}

// The end by DTEND or DURATION, or else the start. 3.6.1: an event of whole days ends before its DTEND.
std::optional<Moment> EndOf(const IcalEvent& event, const Moment& start) {
  if (const IcalProperty* ends = Find(event, "DTEND")) {
    auto end = MomentOf(*ends);
    if (end && !end->time && end->day != start.day)
      end->day = std::chrono::sys_days(end->day) - std::chrono::days(1);
    return end;
  }
  const IcalProperty* lasts = Find(event, "DURATION");
  if (lasts == nullptr) return Moment{start.day, std::nullopt};
  const auto duration = DurationOf(lasts->value);
  if (!duration) return std::nullopt;
  const auto end =
      std::chrono::sys_days(start.day) + start.time.value_or(std::chrono::minutes(0)) + *duration;
  const auto day = std::chrono::floor<std::chrono::days>(end);
  if (!start.time)
    return Moment{std::max(std::chrono::sys_days(start.day), day - std::chrono::days(1)), std::nullopt};
  return Moment{day, std::chrono::duration_cast<std::chrono::minutes>(end - day)};
}

// Puts the days and times into the record; null or why it cannot.
const Reason* AddDays(const IcalEvent& event, Json& record) {
  const IcalProperty* begins = Find(event, "DTSTART");
  const auto start = begins == nullptr ? std::nullopt : MomentOf(*begins);
  if (!start) return &reasons::kNoDay;
  const auto end = EndOf(event, *start);
  if (!end) return &reasons::kNoDay;
  if (std::chrono::sys_days(end->day) < std::chrono::sys_days(start->day)) return &reasons::kEndsBeforeStart;

  record["startDate"] = content::FormatDate(start->day);
  record["endDate"] = content::FormatDate(end->day);
  if (start->time) record["doorTime"] = TimeText(*start->time);
  const bool same = end->day == start->day && end->time == start->time;
  if (end->time && !same) record["endTime"] = TimeText(*end->time);
  SettleTimes(record);
  return nullptr;
}

// A rule for every day without gaps (3.3.10): how many days it covers, from COUNT. 0 for any other rule.
int DaysInARow(const std::string& rule) {
  static const std::regex pattern(
      "FREQ=DAILY(?:;INTERVAL=1)?;COUNT=(\\d{1,3})(?:;INTERVAL=1)?|COUNT=(\\d{1,3});FREQ=DAILY");
  std::smatch parts;
  if (rule.size() > kLongestCell || !std::regex_match(rule, parts, pattern)) return 0;
  return std::stoi(parts[1].matched ? parts[1] : parts[2]);
}

// "" or the day that a rule for every day runs until.
std::optional<content::Date> LastOfARow(const std::string& rule) {
  static const std::regex pattern("FREQ=DAILY(?:;INTERVAL=1)?;UNTIL=(\\d{8}(?:T\\d{6}Z?)?)(?:;INTERVAL=1)?");
  std::smatch parts;
  if (rule.size() > kLongestCell || !std::regex_match(rule, parts, pattern)) return std::nullopt;
  const auto moment = MomentOf({"UNTIL", {}, parts[1]});
  return moment ? std::optional(moment->day) : std::nullopt;
}

// Makes one event of many days of a rule for every day; the reason when the rule is another.
const Reason* AddRepeats(const IcalEvent& event, Json& record) {
  const bool more = Find(event, "RDATE") != nullptr || Find(event, "EXDATE") != nullptr;
  const std::string rule = Value(event, "RRULE");
  if (rule.empty() && !more) return nullptr;
  const auto start = content::ParseDate(record["startDate"].get<std::string>());
  const int days = DaysInARow(rule);
  auto last = LastOfARow(rule);
  if (days > 0) last = std::chrono::sys_days(*start) + std::chrono::days(days - 1);
  if (more || !last || record["startDate"] != record["endDate"]) return &reasons::kRepeats;
  if (std::chrono::sys_days(*last) < std::chrono::sys_days(*start)) return &reasons::kEndsBeforeStart;
  record["endDate"] = content::FormatDate(*last);
  return nullptr;
}

// Why an event that could be read is not wanted, or null.
const Reason* ReasonAgainst(const IcalEvent& event, const Json& record) {
  if (Value(event, "STATUS") == "CANCELLED") return &reasons::kCancelled;
  if (!record.contains("name")) return &reasons::kNoName;
  const Json& name = record["name"];
  if (!name.contains("ja")) return &reasons::kNotJapanese;
  const std::string prose = record.contains("description") ? record["description"].value("ja", "") : "";
  if (IsForeign(name.value("ja", ""), prose)) return &reasons::kNotJapanese;
  return record.contains("venue") ? nullptr : &reasons::kNoVenue;
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
  // One day of a series has the UID of the series and a RECURRENCE-ID of its own.
  std::string identity = Value(event, "UID");
  if (identity.empty()) identity = Value(event, "SUMMARY") + Value(event, "DTSTART");
  const std::string hash =
      content::Sha256Hex(identity + Value(event, "RECURRENCE-ID")).substr(0, kHashDigits);
  Json record{{"id", "event-ical-" + hash}, {"kind", "event"}, {"sources", {source}}};
  for (const auto& [member, property] :
       {std::pair{"name", "SUMMARY"}, {"description", "DESCRIPTION"}, {"venue", "LOCATION"}}) {
    const Json texts = Texts(event, property);
    if (!texts.empty()) record[member] = texts;
  }
  const std::string venue = record.contains("venue") ? record["venue"].value("ja", "") : "";
  if (const auto prefecture = PrefectureAtStart(venue)) {
    record["prefectures"] = {*prefecture};
  } else if (const auto town = MunicipalityAtStart(venue)) {
    record["prefectures"] = {town->code.substr(0, 2)};
  }
  AddPoint(event, record);
  const std::string url = Value(event, "URL");
  if (url.starts_with("http://") || url.starts_with("https://")) record["url"] = url;
  return record;
}

}  // namespace

content::Result<Reading> ReadIcalEvents(std::string_view bytes, const SourceNote& note,
                                        const std::string& name) {
  const DecodedText decoded = TRY(DecodeText(bytes, name));
  const std::vector<IcalEvent> events = TRY(ParseIcal(decoded.text, name));
  const PublisherArea publisher = AreaOfPublisher(note, name);
  Reading reading;
  for (const IcalEvent& event : events) {
    Candidate candidate{RecordOf(event, note.source),
                        {Where::Unit::Event, static_cast<int>(++reading.items)}};
    Json& record = candidate.record;
    if (!record.contains("prefectures") && !publisher.prefecture.empty())
      record["prefectures"] = {publisher.prefecture};
    const Reason* reason = ReasonAgainst(event, record);
    if (reason == nullptr) reason = AddDays(event, record);
    if (reason == nullptr) reason = AddRepeats(event, record);
    if (reason != nullptr) {
      reading.notes.push_back({candidate.where, reason, "", Value(event, "SUMMARY"), ""});
      continue;
    }
    if (!record["name"].contains("en"))
      reading.notes.push_back({candidate.where, &reasons::kJapaneseOnly, "SUMMARY", "", ""});
    StampTranslations(record);
    reading.candidates.push_back(std::move(candidate));
  }
  return reading;
}

}  // namespace tools
