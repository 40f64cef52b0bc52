#include "content/model/check_values.h"

#include "content/model/syntax.h"

namespace content {
namespace {

constexpr std::string_view kAnId = "an id like place-kenrokuen, of at most 80 letters";
constexpr std::string_view kAKeyword = "a keyword in lower case like world-heritage";
constexpr std::string_view kAPrefectureCode = "a prefecture's code, \"01\" to \"47\"";
constexpr std::string_view kALanguageTag = "a language tag like zh-Hant";
constexpr std::string_view kAWebAddress = "an address that begins with http:// or https://";
constexpr std::string_view kATelephone = "a telephone number like 076-225-1542";
constexpr std::string_view kAMeasure = "the number of a measure like 6-1";
constexpr std::string_view kABlobHash = "a SHA-256 in 64 hexadecimal digits, lower case";
constexpr std::string_view kAPath = "a path of letters, digits and _/.-";
constexpr std::string_view kATranslationHash = "a hash of 16 hexadecimal digits, lower case";

template <typename Parser>
void CheckParsed(const Json& json, Parser parse, const char* wanted, Findings& findings) {
  if (json.is_string() && parse(json.get_ref<const std::string&>())) return;
  findings.Error(Shown(json) + " is not " + wanted);
}

}  // namespace

bool CheckMembers(const Json& json, std::span<const MemberRule> rules, Findings& findings) {
  if (!json.is_object()) {
    findings.Error(Shown(json) + " is not an object");
    return false;
  }
  for (const MemberRule& rule : rules) {
    auto member = json.find(rule.name);
    if (member != json.end()) {
      findings.Inside(rule.name, [&] { rule.check(*member, findings); });
    } else if (rule.presence == kRequired) {
      findings.ErrorAt(rule.name, "is missing");
    }
  }
  return true;
}

void CheckString(const Json& json, Findings& findings) {
  if (!json.is_string()) findings.Error(Shown(json) + " is not a string");
}

void CheckVisibleString(const Json& json, Findings& findings) {
  if (!json.is_string() || IsBlank(json.get_ref<const std::string&>()))
    findings.Error(Shown(json) + " says nothing");
}

void CheckNonEmptyString(const Json& json, Findings& findings) {
  if (!json.is_string() || json.get_ref<const std::string&>().empty())
    findings.Error(Shown(json) + " says nothing");
}

void CheckDate(const Json& json, Findings& findings) {
  CheckParsed(json, ParseDate, "a day of the calendar like 2026-11-28", findings);
}

void CheckMoment(const Json& json, Findings& findings) {
  auto parse = [](std::string_view text) { return ParseMoment(text, Edge::From); };
  CheckParsed(json, parse, "a day or a time like 2026-11-28T10:00", findings);
}

void CheckTimeOfDay(const Json& json, Findings& findings) {
  CheckParsed(json, ParseTimeOfDay, "a time from 00:00 to 29:59", findings);
}

void CheckInteger(const Json& json, Findings& findings) {
  if (!IntegerOf(json)) findings.Error(Shown(json) + " is not a whole number");
}

void CheckWeekOfMonth(const Json& json, Findings& findings) {
  auto week = IntegerOf(json);
  if (!week || *week < 1 || *week > 5) findings.Error(Shown(json) + " is not a week of the month, 1 to 5");
}

void CheckId(const Json& json, Findings& findings) {
  Matching<IsId, kAnId>(json, findings);
}
void CheckKeyword(const Json& json, Findings& findings) {
  Matching<IsKeyword, kAKeyword>(json, findings);
}
void CheckPrefectureCode(const Json& json, Findings& findings) {
  Matching<IsPrefectureCode, kAPrefectureCode>(json, findings);
}
void CheckLanguageTag(const Json& json, Findings& findings) {
  Matching<IsLanguageTag, kALanguageTag>(json, findings);
}
void CheckWebAddress(const Json& json, Findings& findings) {
  Matching<IsWebAddress, kAWebAddress>(json, findings);
}
void CheckTelephone(const Json& json, Findings& findings) {
  Matching<IsTelephone, kATelephone>(json, findings);
}
void CheckMeasure(const Json& json, Findings& findings) {
  Matching<IsMeasure, kAMeasure>(json, findings);
}
void CheckBlobHash(const Json& json, Findings& findings) {
  Matching<IsBlobHash, kABlobHash>(json, findings);
}
void CheckTranslationHash(const Json& json, Findings& findings) {
  Matching<IsTranslationHash, kATranslationHash>(json, findings);
}

void CheckArtPath(const Json& json, Findings& findings) {
  Matching<IsArtPath, kAPath>(json, findings);
  if (!json.is_string()) return;
  std::string framed = "/" + json.get<std::string>() + "/";
  if (framed.starts_with("//") || framed.find("/../") != std::string::npos) {
    findings.Error(Shown(json) + " leads out of the folder of the pictures");
  }
}

void CheckOrder(const Json& object, std::string_view earlier, std::string_view later, Findings& findings) {
  auto from = ParseMoment(StringIn(object, earlier), Edge::From);
  auto through = ParseMoment(StringIn(object, later), Edge::Through);
  if (!from || !through || *from <= *through) return;
  findings.ErrorAt(later, StringIn(object, later) + " is before " + std::string(earlier) + ", " +
                              StringIn(object, earlier));
}

}  // namespace content
