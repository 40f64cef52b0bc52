#include <array>

#include "content/model/check_values.h"
#include "content/model/syntax.h"

namespace content {
namespace {

void CheckSpecification(const Json& json, Findings& findings) {
  static constexpr std::array<MemberRule, 5> kRules = {
      {{"dayOfWeek", kRequired, ListOf<OneOf<kSpecificationDays>, 1>},
       {"opens", kRequired, CheckTimeOfDay},
       {"closes", kRequired, CheckTimeOfDay},
       {"validFrom", kOptional, CheckDate},
       {"validThrough", kOptional, CheckDate}}};
  if (!CheckMembers(json, kRules, findings)) return;
  auto opens = ParseTimeOfDay(StringIn(json, "opens"));
  auto closes = ParseTimeOfDay(StringIn(json, "closes"));
  if (opens && closes && *closes <= *opens) {
    findings.ErrorAt("closes", StringIn(json, "closes") + " is not after opens, " + StringIn(json, "opens") +
                                   "; the small hours of the next day are 24:00 to 29:59");
  }
  CheckOrder(json, "validFrom", "validThrough", findings);
}

void CheckClosureDay(const Json& json, Findings& findings) {
  if (json.is_string() && ParseClosureDay(json.get_ref<const std::string&>())) return;
  findings.Error(Shown(json) + " is not a day of the calendar like 12-31 or 2026-12-31");
}

void CheckPeriod(const Json& json, Findings& findings) {
  bool has_from = json.contains("from");
  bool has_through = json.contains("through");
  if (has_from != has_through) findings.ErrorAt(has_from ? "through" : "from", "is missing");
  if (!has_from && !has_through && !json.contains("dayOfWeek")) {
    findings.Error("names neither a day of the week nor a period");
  }
  auto from = ParseClosureDay(StringIn(json, "from"));
  auto through = ParseClosureDay(StringIn(json, "through"));
  if (!from || !through) return;
  if (from->yearly != through->yearly) {
    findings.ErrorAt("through", "has a year where from has none, or none where from has one");
  } else {
    if (!from->yearly) CheckOrder(json, "from", "through", findings);
  }
}

void CheckClosure(const Json& json, Findings& findings) {
  static constexpr std::array<MemberRule, 5> kRules = {
      {{"dayOfWeek", kOptional, OneOf<kWeekdays>},
       {"weeks", kOptional, ListOf<CheckWeekOfMonth>},
       {"onPublicHoliday", kOptional, OneOf<kOnPublicHoliday>},
       {"from", kOptional, CheckClosureDay},
       {"through", kOptional, CheckClosureDay}}};
  if (CheckMembers(json, kRules, findings)) CheckPeriod(json, findings);
}

}  // namespace

void CheckOpeningHours(const Json& json, Findings& findings) {
  static constexpr std::array<MemberRule, 3> kRules = {
      {{"specification", kRequired, ListOf<CheckSpecification>},
       {"closures", kOptional, ListOf<CheckClosure>},
       {"note", kOptional, CheckText}}};
  CheckMembers(json, kRules, findings);
}

}  // namespace content
