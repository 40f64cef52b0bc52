#include <initializer_list>
#include <map>
#include <set>

#include "content/model/check_values.h"
#include "content/model/translations.h"
#include "content/model/validate.h"

namespace content {
namespace {

// What the collection holds, for references to be looked up in.
struct Register {
  std::map<std::string, std::string> kinds;  // id -> kind
  std::set<std::string> prefecture_codes;
  std::set<std::string> region_codes;
};

using Kinds = std::initializer_list<std::string_view>;  // empty: any

void CheckReference(const Json& json, const Register& all, Kinds kinds, Findings& findings) {
  if (!json.is_string()) return;  // ValidateRecord has said so
  const auto& id = json.get_ref<const std::string&>();
  auto target = all.kinds.find(id);
  if (target == all.kinds.end()) return findings.Error("there is no record " + id);
  if (kinds.size() == 0 || std::find(kinds.begin(), kinds.end(), target->second) != kinds.end()) return;
  findings.Error(id + " is of kind " + target->second + ", not " + std::string(*kinds.begin()));
}

void CheckMember(const Json& object, std::string_view member, const Register& all, Kinds kinds,
                 Findings& findings) {
  auto value = object.find(member);
  if (value == object.end()) return;
  findings.Inside(member, [&] { CheckReference(*value, all, kinds, findings); });
}

template <typename Visit>
void EachItem(const Json& object, std::string_view member, Findings& findings, const Visit& visit) {
  auto list = object.is_object() ? object.find(member) : object.end();
  if (list == object.end() || !list->is_array()) return;
  findings.Inside(member, [&] {
    for (size_t i = 0; i < list->size(); ++i) findings.Inside(i, [&] { visit((*list)[i]); });
  });
}

void CheckItems(const Json& object, std::string_view member, const Register& all, Kinds kinds,
                Findings& findings) {
  EachItem(object, member, findings, [&](const Json& id) { CheckReference(id, all, kinds, findings); });
}

void CheckItinerary(const Json& route, const Register& all, Findings& findings) {
  EachItem(route, "itinerary", findings, [&](const Json& day) {
    EachItem(day, "stops", findings, [&](const Json& stop) {
      if (stop.is_object()) CheckMember(stop, "place", all, {"place"}, findings);
    });
  });
}

void CheckCode(const Json& json, const std::set<std::string>& known, const char* kind, Findings& findings) {
  if (!json.is_string() || known.contains(json.get_ref<const std::string&>())) return;
  findings.Error(std::string("there is no ") + kind + " with the code " + json.get<std::string>());
}

void CheckQuestions(const Json& quiz, const Register& all, Findings& findings) {
  EachItem(quiz, "questions", findings, [&](const Json& question) {
    if (!question.is_object()) return;
    CheckMember(question, "about", all, {}, findings);
    auto code = question.find("prefecture");
    if (code == question.end()) return;
    findings.Inside(std::string_view("prefecture"),
                    [&] { CheckCode(*code, all.prefecture_codes, "prefecture", findings); });
  });
}

void CheckReferences(const Json& record, const Register& all, Findings& findings) {
  EachItem(record, "prefectures", findings,
           [&](const Json& code) { CheckCode(code, all.prefecture_codes, "prefecture", findings); });
  std::string kind = StringIn(record, "kind");
  if (kind == "prefecture" && record.contains("region")) {
    findings.Inside(std::string_view("region"),
                    [&] { CheckCode(record["region"], all.region_codes, "region", findings); });
  }
  if (kind == "event") CheckMember(record, "place", all, {"place", "shop", "centre"}, findings);
  if (kind == "event" || kind == "route") CheckMember(record, "programme", all, {"programme"}, findings);
  if (kind == "route") CheckItinerary(record, all, findings);
  if (kind == "centre") CheckMember(record, "partOf", all, {"centre", "place"}, findings);
  if (kind == "programme" || kind == "theme") CheckItems(record, "items", all, {}, findings);
  if (kind == "rally") CheckItems(record, "stops", all, {"place", "shop", "centre"}, findings);
  if (kind == "notice") CheckItems(record, "centres", all, {"centre"}, findings);
  if (kind == "brochure") {
    EachItem(record, "racks", findings, [&](const Json& rack) {
      if (rack.is_object()) CheckMember(rack, "centre", all, {"centre"}, findings);
    });
  }
  if (kind == "quiz") CheckQuestions(record, all, findings);
}

// Enters the record; says when its id is taken.
void Enter(const Json& record, Register& all, Findings& findings) {
  std::string id = StringIn(record, "id");
  std::string kind = StringIn(record, "kind");
  if (!id.empty() && !all.kinds.emplace(id, kind).second) findings.ErrorAt("id", "another record has it too");
  if (kind == "prefecture") all.prefecture_codes.insert(StringIn(record, "code"));
  if (kind == "region") all.region_codes.insert(StringIn(record, "code"));
}

}  // namespace

std::vector<Finding> ValidateCollection(const std::vector<Json>& records) {
  std::vector<Finding> all_findings;
  Register all;
  auto with_each = [&](const auto& visit) {
    for (const Json& record : records) {
      if (!record.is_object()) continue;
      Findings findings(StringIn(record, "id"));
      visit(record, findings);
      auto found = std::move(findings).Taken();
      all_findings.insert(all_findings.end(), found.begin(), found.end());
    }
  };
  with_each([&](const Json& record, Findings& findings) { Enter(record, all, findings); });
  with_each([&](const Json& record, Findings& findings) {
    CheckReferences(record, all, findings);
    CheckTranslations(record, findings);
  });
  return all_findings;
}

}  // namespace content
