#pragma once

#include <algorithm>
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "content/base/json.h"
#include "content/model/findings.h"
#include "content/model/json_integer.h"
#include "content/model/take.h"

namespace content {

// The building stones of validation: a ValueCheck looks at one value, and a table of MemberRules is the
// grammar of one object. Unlike decoding, a check goes on after the first fault, so that an author sees all
// of them at once.

using ValueCheck = void (*)(const Json& json, Findings& findings);

struct MemberRule {
  enum class Presence { Required, Optional };
  std::string_view name;
  Presence presence;
  ValueCheck check;
};
inline constexpr MemberRule::Presence kRequired = MemberRule::Presence::Required;
inline constexpr MemberRule::Presence kOptional = MemberRule::Presence::Optional;

// Members that no rule names are no finding. Returns whether the value is an object at all.
bool CheckMembers(const Json& json, std::span<const MemberRule> rules, Findings& findings);

void CheckString(const Json& json, Findings& findings);
void CheckVisibleString(const Json& json, Findings& findings);   // something to be seen in it
void CheckNonEmptyString(const Json& json, Findings& findings);  // one letter at least, be it a blank
void CheckText(const Json& json, Findings& findings);
void CheckName(const Json& json, Findings& findings);     // a text in ja at least
void CheckNamed(const Json& json, Findings& findings);    // a text in ja and en at least
void CheckSummary(const Json& json, Findings& findings);  // a text of one line
void CheckDate(const Json& json, Findings& findings);
void CheckMoment(const Json& json, Findings& findings);
void CheckTimeOfDay(const Json& json, Findings& findings);
void CheckImage(const Json& json, Findings& findings);
void CheckOpeningHours(const Json& json, Findings& findings);
void CheckSource(const Json& json, Findings& findings);
void CheckGeo(const Json& json, Findings& findings);

// What schema.org calls a list with a common type; the items are checked one by one.
template <ValueCheck kItem, size_t kAtLeast = 0>
void ListOf(const Json& json, Findings& findings) {
  if (!json.is_array()) return findings.Error(Shown(json) + " is not a list");
  if (json.size() < kAtLeast) findings.Error("is an empty list");
  for (size_t i = 0; i < json.size(); ++i) findings.Inside(i, [&] { kItem(json[i], findings); });
}

template <ValueCheck kItem, size_t kAtLeast = 0>
void SetOf(const Json& json, Findings& findings) {
  ListOf<kItem, kAtLeast>(json, findings);
  if (!json.is_array()) return;
  std::set<Json> seen;
  for (const Json& item : json) {
    if (!seen.insert(item).second) findings.Error(Shown(item) + " is there twice");
  }
}

template <bool (*kMatches)(std::string_view), const auto& kWanted>
void Matching(const Json& json, Findings& findings) {
  if (json.is_string() && kMatches(json.get_ref<const std::string&>())) return;
  findings.Error(Shown(json) + " is not " + std::string(kWanted));
}

template <typename Enum>
std::string_view NameOf(const Word<Enum>& word) {
  return word.name;
}
inline std::string_view NameOf(std::string_view word) {
  return word;
}

template <const auto& kWords>
void OneOf(const Json& json, Findings& findings) {
  std::string words;
  for (const auto& word : kWords) {
    if (json.is_string() && json.get_ref<const std::string&>() == NameOf(word)) return;
    words += words.empty() ? "" : ", ";
    words += NameOf(word);
  }
  findings.Error(Shown(json) + " is none of " + words);
}

template <int64_t kLowest>
void IntegerFrom(const Json& json, Findings& findings) {
  auto value = IntegerOf(json);
  if (!value) return findings.Error(Shown(json) + " is not a whole number");
  if (*value < kLowest) findings.Error(Shown(json) + " is less than " + std::to_string(kLowest));
}

void CheckInteger(const Json& json, Findings& findings);
void CheckWeekOfMonth(const Json& json, Findings& findings);

// The strings of syntax.h, by the names that the schema gives them.
void CheckId(const Json& json, Findings& findings);
void CheckKeyword(const Json& json, Findings& findings);
void CheckPrefectureCode(const Json& json, Findings& findings);
void CheckLanguageTag(const Json& json, Findings& findings);
void CheckWebAddress(const Json& json, Findings& findings);
void CheckTelephone(const Json& json, Findings& findings);
void CheckMeasure(const Json& json, Findings& findings);
void CheckBlobHash(const Json& json, Findings& findings);
void CheckArtPath(const Json& json, Findings& findings);
void CheckTranslationHash(const Json& json, Findings& findings);

// `later` must not lie before `earlier`; both are dates or moments, whose order is that of their letters. A
// bare day in `later` reaches to its end.
void CheckOrder(const Json& object, std::string_view earlier, std::string_view later, Findings& findings);

}  // namespace content
