#include "content/model/validate.h"

#include <array>

#include "content/model/check_kind.h"
#include "content/model/check_values.h"

namespace content {
namespace {

void CheckDegrees(const Json& json, double lowest, double highest, Findings& findings) {
  if (!json.is_number()) return findings.Error(Shown(json) + " is not a number");
  auto degrees = json.get<double>();
  if (degrees >= lowest && degrees <= highest) return;
  findings.Error(Shown(json) + " is not between " + Shown(static_cast<int>(lowest)) + " and " +
                 Shown(static_cast<int>(highest)) + ", where Japan is");
}
void CheckLatitude(const Json& json, Findings& findings) {
  CheckDegrees(json, 20, 46, findings);
}
void CheckLongitude(const Json& json, Findings& findings) {
  CheckDegrees(json, 122, 154, findings);
}

// Every record passes its kind on its own; here the word itself is judged. A kind that this program does not
// know is an error where records are written and published: it would be a slip of the pen. Readers of a feed
// never come here: they keep what is newer than they are.
void CheckKindName(const Json& json, Findings& findings) {
  if (json.is_string() && KindFromName(json.get_ref<const std::string&>())) return;
  findings.Error(Shown(json) + " is not a kind of record");
}

void CheckSources(const Json& json, Findings& findings) {
  ListOf<CheckSource>(json, findings);
  if (json.is_array() && json.empty())
    findings.Error("names no source; a fact without a source is not published");
}

void CheckTranslatedFrom(const Json& json, Findings& findings) {
  if (!json.is_object()) return findings.Error(Shown(json) + " is not an object");
  for (const auto& [language, hash] : json.items()) {
    findings.Inside(std::string_view(language),
                    [&, &value = hash] { CheckTranslationHash(value, findings); });
  }
}

void CheckStaleTranslations(const Json& json, Findings& findings) {
  if (!json.is_object()) return findings.Error(Shown(json) + " is not an object");
  for (const auto& [language, pointers] : json.items()) {
    findings.Inside(std::string_view(language),
                    [&, &value = pointers] { ListOf<CheckString>(value, findings); });
  }
}

constexpr auto kRecordMembers = std::to_array<MemberRule>({
    {"id", kRequired, CheckId},
    {"kind", kRequired, CheckKindName},
    {"name", kRequired, CheckName},
    {"shortName", kOptional, CheckText},
    {"summary", kOptional, CheckSummary},
    {"description", kOptional, CheckText},
    {"prefectures", kOptional, SetOf<CheckPrefectureCode>},
    {"geo", kOptional, CheckGeo},
    {"address", kOptional, CheckText},
    {"municipality", kOptional, CheckText},
    {"access", kOptional, CheckText},
    {"image", kOptional, CheckImage},
    {"keywords", kOptional, SetOf<CheckKeyword>},
    {"telephone", kOptional, CheckTelephone},
    {"url", kOptional, CheckWebAddress},
    {"validFrom", kOptional, CheckMoment},
    {"validThrough", kOptional, CheckMoment},
    {"sources", kRequired, CheckSources},
    {"translatedFrom", kOptional, CheckTranslatedFrom},
    {"staleTranslations", kOptional, CheckStaleTranslations},
    {"openingHours", kOptional, CheckOpeningHours},
    {"services", kOptional, SetOf<OneOf<kServices>>},
});

}  // namespace

void CheckGeo(const Json& json, Findings& findings) {
  static constexpr std::array<MemberRule, 2> kRules = {
      {{"latitude", kRequired, CheckLatitude}, {"longitude", kRequired, CheckLongitude}}};
  CheckMembers(json, kRules, findings);
}

void CheckImage(const Json& json, Findings& findings) {
  static constexpr std::array<MemberRule, 6> kRules = {{{"file", kOptional, CheckArtPath},
                                                        {"blob", kOptional, CheckBlobHash},
                                                        {"encodingFormat", kOptional, CheckString},
                                                        {"width", kOptional, IntegerFrom<1>},
                                                        {"height", kOptional, IntegerFrom<1>},
                                                        {"caption", kOptional, CheckText}}};
  if (!CheckMembers(json, kRules, findings)) return;
  if (!json.contains("file") && !json.contains("blob")) findings.Warn("names neither a file nor a blob");
}

void CheckSource(const Json& json, Findings& findings) {
  static constexpr std::array<MemberRule, 5> kRules = {{{"name", kRequired, CheckVisibleString},
                                                        {"url", kOptional, CheckWebAddress},
                                                        {"licence", kRequired, CheckVisibleString},
                                                        {"attribution", kOptional, CheckNonEmptyString},
                                                        {"checked", kRequired, CheckDate}}};
  CheckMembers(json, kRules, findings);
}

std::string Finding::Line() const {
  std::string line = severity == Severity::Error ? "error: " : "warning: ";
  line += record.empty() ? "record without an id" : record;
  if (!field.empty()) line += ": " + field;
  return line + ": " + reason;
}

std::vector<Finding> ValidateRecord(const Json& record) {
  std::string id = record.is_object() ? StringIn(record, "id") : "";
  Findings findings(id);
  if (CheckMembers(record, kRecordMembers, findings)) {
    CheckOrder(record, "validFrom", "validThrough", findings);
    std::string name = StringIn(record, "kind");
    if (auto kind = KindFromName(name)) {
      CheckKind(*kind, record, findings);
      if (!id.starts_with(name + "-")) findings.WarnAt("id", "does not begin with the kind, " + name + "-");
    }
  }
  return std::move(findings).Taken();
}

}  // namespace content
