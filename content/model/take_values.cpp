#include <algorithm>
#include <limits>

#include "content/model/json_integer.h"
#include "content/model/syntax.h"
#include "content/model/take.h"

namespace content {
namespace {

Fault Not(const Json& json, std::string_view wanted) {
  return Fault{"", Shown(json) + " is not " + std::string(wanted)};
}

template <typename Predicate>
MaybeFault TakeMatching(const Json& json, std::string& into, Predicate matches, std::string_view wanted) {
  if (!json.is_string() || !matches(json.get_ref<const std::string&>())) return Not(json, wanted);
  into = json.get_ref<const std::string&>();
  return std::nullopt;
}

// For values that a parser of strings makes.
template <typename T, typename Parser>
MaybeFault TakeParsed(const Json& json, T& into, Parser parse, std::string_view wanted) {
  if (!json.is_string()) return Not(json, wanted);
  auto value = parse(json.get_ref<const std::string&>());
  if (!value) return Not(json, wanted);
  into = *value;
  return std::nullopt;
}

}  // namespace

std::string Shown(const Json& json) {
  constexpr size_t kLongest = 60;
  std::string text = DumpJson(json);
  if (text.size() <= kLongest) return text;
  size_t end = kLongest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
    --end;  // never inside a character
  return text.substr(0, end) + "...";
}

MaybeFault Take(const Json& json, std::string& into) {
  return TakeMatching(
      json, into, [](const std::string&) { return true; }, "a string");
}

MaybeFault Take(const Json& json, int& into) {
  auto value = IntegerOf(json);
  if (!value || *value < std::numeric_limits<int>::min() || *value > std::numeric_limits<int>::max()) {
    return Not(json, "a whole number");
  }
  into = static_cast<int>(*value);
  return std::nullopt;
}

MaybeFault Take(const Json& json, double& into) {
  if (!json.is_number()) return Not(json, "a number");
  into = json.get<double>();
  return std::nullopt;
}

MaybeFault Take(const Json& json, Date& into) {
  return TakeParsed(json, into, ParseDate, "a date like 2026-11-28");
}

MaybeFault Take(const Json& json, std::chrono::minutes& into) {
  return TakeParsed(json, into, ParseTimeOfDay, "a time like 09:30");
}

MaybeFault Take(const Json& json, TextMap& into) {
  if (!json.is_object() || json.empty()) return Not(json, "a text by language");
  for (const auto& [language, text] : json.items()) {
    if (!IsLanguageTag(language)) return Fault{PointerStep(language), "is not a language tag"};
    if (!text.is_string() || IsBlank(text.get_ref<const std::string&>())) {
      return Fault{PointerStep(language), Shown(text) + " is not a text"};
    }
    into.insert_or_assign(language, text.get<std::string>());
  }
  return std::nullopt;
}

MaybeFault TakeId(const Json& json, std::string& into) {
  return TakeMatching(json, into, IsId, "an id");
}

MaybeFault TakePrefectureCode(const Json& json, std::string& into) {
  return TakeMatching(json, into, IsPrefectureCode, "a prefecture's code, \"01\" to \"47\"");
}

MaybeFault TakeRegionCode(const Json& json, std::string& into) {
  auto known = [](const std::string& code) {
    return std::find(kRegionCodes.begin(), kRegionCodes.end(), code) != kRegionCodes.end();
  };
  return TakeMatching(json, into, known, "a region's code");
}

MaybeFault TakeLanguageTag(const Json& json, std::string& into) {
  return TakeMatching(json, into, IsLanguageTag, "a language tag");
}

MaybeFault TakeBlobHash(const Json& json, std::string& into) {
  return TakeMatching(json, into, IsBlobHash, "a SHA-256 in hexadecimal");
}

MaybeFault TakeWeekday(const Json& json, int& into) {
  auto position = [](const std::string& name) -> std::optional<int> {
    auto found = std::find(kWeekdays.begin(), kWeekdays.end(), name);
    if (found == kWeekdays.end()) return std::nullopt;
    return static_cast<int>(found - kWeekdays.begin());
  };
  return TakeParsed(json, into, position, "a day of the week");
}

MaybeFault TakeValidFrom(const Json& json, std::optional<JapanTime>& into) {
  auto parse = [](const std::string& text) { return ParseMoment(text, Edge::From); };
  return TakeParsed(json, into, parse, "a day or a time like 2026-11-28T10:00");
}

MaybeFault TakeValidThrough(const Json& json, std::optional<JapanTime>& into) {
  auto parse = [](const std::string& text) { return ParseMoment(text, Edge::Through); };
  return TakeParsed(json, into, parse, "a day or a time like 2026-11-28T10:00");
}

}  // namespace content
