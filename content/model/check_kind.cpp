#include "content/model/check_kind.h"

#include <array>

#include "content/model/check_values.h"
#include "content/model/syntax.h"

namespace content {
namespace {

void CheckNothingMore(const Json&, Findings&) {}

constexpr auto kRegionMembers = std::to_array<MemberRule>({
    {"code", kRequired, OneOf<kRegionCodes>},
    {"order", kRequired, IntegerFrom<1>},
    {"prefectures", kRequired, CheckNothingMore},
});

constexpr auto kPrefectureMembers = std::to_array<MemberRule>({
    {"code", kRequired, CheckPrefectureCode},
    {"region", kRequired, OneOf<kRegionCodes>},
    {"capital", kRequired, CheckNamed},
    {"geo", kRequired, CheckNothingMore},
    {"shortName", kRequired, CheckNothingMore},
    {"summary", kRequired, CheckNothingMore},
    {"description", kRequired, CheckNothingMore},
});

void CheckWorldHeritage(const Json& json, Findings& findings) {
  static constexpr std::array<MemberRule, 3> kRules = {{{"id", kRequired, CheckInteger},
                                                        {"inscribed", kRequired, IntegerFrom<1978>},
                                                        {"type", kRequired, OneOf<kWorldHeritageTypes>}}};
  CheckMembers(json, kRules, findings);
}

constexpr auto kPlaceMembers = std::to_array<MemberRule>({
    {"prefectures", kRequired, CheckNothingMore},
    {"category", kRequired, OneOf<kPlaceCategories>},
    {"summary", kRequired, CheckNothingMore},
    {"description", kRequired, CheckNothingMore},
    {"worldHeritage", kOptional, CheckWorldHeritage},
});

constexpr auto kCraftMembers = std::to_array<MemberRule>({
    {"prefectures", kRequired, CheckNothingMore},
    {"trade", kRequired, OneOf<kCraftTrades>},
});

constexpr auto kShopMembers = std::to_array<MemberRule>({
    {"prefectures", kRequired, CheckNothingMore},
    {"status", kRequired, OneOf<kShopStatuses>},
    {"operator", kRequired, CheckText},
    {"address", kRequired, CheckNothingMore},
    {"area", kOptional, CheckText},
    {"station", kOptional, CheckText},
});

constexpr auto kEventMembers = std::to_array<MemberRule>({
    {"startDate", kRequired, CheckDate},
    {"endDate", kRequired, CheckDate},
    {"venue", kRequired, CheckText},
    {"doorTime", kOptional, CheckTimeOfDay},
    {"endTime", kOptional, CheckTimeOfDay},
    {"place", kOptional, CheckId},
    {"organizer", kOptional, CheckText},
    {"programme", kOptional, CheckId},
});

void CheckStop(const Json& json, Findings& findings) {
  static constexpr std::array<MemberRule, 3> kRules = {
      {{"place", kOptional, CheckId}, {"name", kOptional, CheckText}, {"note", kOptional, CheckText}}};
  if (!CheckMembers(json, kRules, findings)) return;
  if (!json.contains("place") && !json.contains("name")) findings.Error("names neither a place nor itself");
}

void CheckDay(const Json& json, Findings& findings) {
  static constexpr std::array<MemberRule, 3> kRules = {{{"day", kRequired, IntegerFrom<1>},
                                                        {"date", kOptional, CheckDate},
                                                        {"stops", kRequired, ListOf<CheckStop, 1>}}};
  CheckMembers(json, kRules, findings);
}

constexpr auto kRouteMembers = std::to_array<MemberRule>({
    {"itinerary", kRequired, ListOf<CheckDay, 1>},
    {"summary", kRequired, CheckNothingMore},
    {"startDate", kOptional, CheckDate},
    {"endDate", kOptional, CheckDate},
    {"programme", kOptional, CheckId},
});

constexpr auto kProgrammeMembers = std::to_array<MemberRule>({
    {"measure", kRequired, CheckMeasure},
    {"audience", kRequired, OneOf<kAudiences>},
    {"summary", kRequired, CheckNothingMore},
    {"description", kRequired, CheckNothingMore},
    {"partners", kOptional, CheckText},
    {"contact", kOptional, CheckText},
    {"items", kOptional, ListOf<CheckId>},
});

constexpr auto kThemeMembers = std::to_array<MemberRule>({
    {"items", kRequired, ListOf<CheckId, 1>},
    {"summary", kRequired, CheckNothingMore},
});

constexpr auto kCentreMembers = std::to_array<MemberRule>({
    {"address", kRequired, CheckNothingMore},
    {"geo", kRequired, CheckNothingMore},
    {"languages", kOptional, ListOf<CheckLanguageTag>},
    {"floor", kOptional, CheckText},
    {"partOf", kOptional, CheckId},
});

void CheckLink(const Json& json, Findings& findings) {
  static constexpr std::array<MemberRule, 5> kRules = {{{"url", kRequired, CheckWebAddress},
                                                        {"x", kRequired, IntegerFrom<0>},
                                                        {"y", kRequired, IntegerFrom<0>},
                                                        {"width", kRequired, IntegerFrom<1>},
                                                        {"height", kRequired, IntegerFrom<1>}}};
  CheckMembers(json, kRules, findings);
}

// A page as it was drawn: unlike a picture it has no caption.
void CheckDrawing(const Json& json, Findings& findings) {
  static constexpr std::array<MemberRule, 4> kRules = {{{"blob", kRequired, CheckBlobHash},
                                                        {"encodingFormat", kRequired, CheckString},
                                                        {"width", kRequired, IntegerFrom<1>},
                                                        {"height", kRequired, IntegerFrom<1>}}};
  CheckMembers(json, kRules, findings);
}

void CheckPage(const Json& json, Findings& findings) {
  static constexpr std::array<MemberRule, 6> kRules = {{{"label", kOptional, CheckVisibleString},
                                                        {"image", kRequired, CheckDrawing},
                                                        {"zoom", kOptional, CheckDrawing},
                                                        {"thumbnail", kOptional, CheckDrawing},
                                                        {"text", kOptional, CheckVisibleString},
                                                        {"links", kOptional, ListOf<CheckLink>}}};
  CheckMembers(json, kRules, findings);
}

void CheckHeading(const Json& json, Findings& findings) {
  static constexpr std::array<MemberRule, 2> kRules = {
      {{"title", kRequired, CheckVisibleString}, {"page", kRequired, IntegerFrom<1>}}};
  CheckMembers(json, kRules, findings);
}

void CheckRack(const Json& json, Findings& findings) {
  static constexpr std::array<MemberRule, 3> kRules = {{{"centre", kRequired, CheckId},
                                                        {"rack", kRequired, CheckVisibleString},
                                                        {"stock", kOptional, OneOf<kStocks>}}};
  CheckMembers(json, kRules, findings);
}

void CheckDocument(const Json& json, Findings& findings) {
  static constexpr std::array<MemberRule, 2> kRules = {
      {{"sha256", kRequired, CheckBlobHash}, {"name", kOptional, CheckVisibleString}}};
  CheckMembers(json, kRules, findings);
}

constexpr auto kBrochureMembers = std::to_array<MemberRule>({
    {"inLanguage", kRequired, CheckLanguageTag},
    {"binding", kOptional, OneOf<kBindings>},
    {"pages", kOptional, ListOf<CheckPage, 1>},
    {"contents", kOptional, ListOf<CheckHeading>},
    {"racks", kOptional, ListOf<CheckRack>},
    {"document", kOptional, CheckDocument},
});

constexpr auto kRallyMembers = std::to_array<MemberRule>({
    {"stops", kRequired, ListOf<CheckId, 1>},
    {"startDate", kOptional, CheckDate},
    {"endDate", kOptional, CheckDate},
});

void CheckThreeAnswers(const Json& json, Findings& findings) {
  SetOf<CheckText>(json, findings);
  if (json.is_array() && json.size() != 3) {
    findings.Error("has " + std::to_string(json.size()) + " answers, not 3");
  }
}

void CheckRightAnswer(const Json& json, Findings& findings) {
  auto answer = IntegerOf(json);
  if (!answer || *answer < 0 || *answer > 2) {
    findings.Error(Shown(json) + " is not the number of an answer, 0 to 2");
  }
}

void CheckQuestion(const Json& json, Findings& findings) {
  static constexpr std::array<MemberRule, 6> kRules = {{{"question", kRequired, CheckText},
                                                        {"answers", kRequired, CheckThreeAnswers},
                                                        {"right", kRequired, CheckRightAnswer},
                                                        {"explanation", kRequired, CheckText},
                                                        {"prefecture", kOptional, CheckPrefectureCode},
                                                        {"about", kOptional, CheckId}}};
  CheckMembers(json, kRules, findings);
}

constexpr auto kQuizMembers = std::to_array<MemberRule>({
    {"questions", kRequired, ListOf<CheckQuestion, 1>},
});

constexpr auto kNoticeMembers = std::to_array<MemberRule>({
    {"severity", kRequired, OneOf<kSeverities>},
    {"cause", kRequired, OneOf<kNoticeCauses>},
    {"description", kRequired, CheckNothingMore},
    {"area", kOptional, CheckText},
    {"issued", kRequired, CheckMoment},
    {"validThrough", kRequired, CheckNothingMore},
    {"centres", kOptional, SetOf<CheckId>},
});

std::span<const MemberRule> MembersOf(Kind kind) {
  switch (kind) {
    case Kind::Region:
      return kRegionMembers;
    case Kind::Prefecture:
      return kPrefectureMembers;
    case Kind::Place:
      return kPlaceMembers;
    case Kind::Shop:
      return kShopMembers;
    case Kind::Event:
      return kEventMembers;
    case Kind::Route:
      return kRouteMembers;
    case Kind::Programme:
      return kProgrammeMembers;
    case Kind::Theme:
      return kThemeMembers;
    case Kind::Centre:
      return kCentreMembers;
    case Kind::Craft:
      return kCraftMembers;
    case Kind::Brochure:
      return kBrochureMembers;
    case Kind::Rally:
      return kRallyMembers;
    case Kind::Notice:
      return kNoticeMembers;
    case Kind::Quiz:
      return kQuizMembers;
  }
  return {};
}

// Municipalities publish sights and events that they have named in Japanese alone: those are shown so. What
// is written for the kiosk has both names.
void CheckEnglishName(Kind kind, const Json& record, Findings& findings) {
  if (kind == Kind::Place || kind == Kind::Event) return;
  const auto name = record.find("name");
  if (name == record.end() || !name->is_object() || name->contains("en")) return;
  findings.Inside(std::string_view("name"), [&] { findings.ErrorAt("en", "is missing"); });
}

// Regions and prefectures are found by code, so code and id are one thing said twice.
void CheckIdIsCode(Kind kind, const Json& record, Findings& findings) {
  std::string code = StringIn(record, "code");
  std::string wanted = std::string(KindName(kind)) + "-" + code;
  if (!code.empty() && StringIn(record, "id") != wanted) {
    findings.ErrorAt("id", "is not " + wanted + ", as the code has it");
  }
}

void CheckEventTimes(const Json& record, Findings& findings) {
  auto door = ParseTimeOfDay(StringIn(record, "doorTime"));
  auto end = ParseTimeOfDay(StringIn(record, "endTime"));
  if (door && end && *end <= *door) {
    findings.ErrorAt("endTime", StringIn(record, "endTime") + " is not after doorTime, " +
                                    StringIn(record, "doorTime") + "; past midnight is 24:00 to 29:59");
  }
}

void CheckDaysRise(const Json& record, Findings& findings) {
  auto itinerary = record.find("itinerary");
  if (itinerary == record.end() || !itinerary->is_array()) return;
  int64_t last = 0;
  for (const Json& day : *itinerary) {
    auto number = day.is_object() && day.contains("day") ? IntegerOf(day["day"]) : std::nullopt;
    if (!number) continue;
    if (*number <= last && *number >= 1) {
      findings.ErrorAt("itinerary",
                       "day " + std::to_string(*number) + " comes after day " + std::to_string(last));
    }
    last = *number;
  }
}

// An emergency is read by people who have not chosen a language.
void CheckNoticeLanguages(const Json& record, Findings& findings) {
  if (StringIn(record, "severity") != "emergency") return;
  for (const char* member : {"name", "description"}) {
    auto texts = record.find(member);
    if (texts == record.end() || !texts->is_object()) continue;
    for (std::string_view language : kNoticeLanguages) {
      if (!texts->contains(language)) {
        findings.Inside(std::string_view(member),
                        [&] { findings.WarnAt(language, "is missing; an emergency is shown in it"); });
      }
    }
  }
}

}  // namespace

void CheckKind(Kind kind, const Json& record, Findings& findings) {
  CheckMembers(record, MembersOf(kind), findings);
  CheckEnglishName(kind, record, findings);
  if (kind == Kind::Region || kind == Kind::Prefecture) CheckIdIsCode(kind, record, findings);
  if (kind == Kind::Event) CheckEventTimes(record, findings);
  if (kind == Kind::Route) CheckDaysRise(record, findings);
  if (kind == Kind::Notice) CheckNoticeLanguages(record, findings);
  if (kind == Kind::Event || kind == Kind::Route || kind == Kind::Rally) {
    CheckOrder(record, "startDate", "endDate", findings);
  }
}

}  // namespace content
