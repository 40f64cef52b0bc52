// The rules in check_*.cpp are written by hand; here they are held against record.schema.json, so that
// neither can change without the other. Each sample is changed in one place at a time and judged by both.

#include <gtest/gtest.h>

#include <algorithm>

#include "content/model/validate.h"
#include "tests/content/model/samples.h"
#include "tests/content/model/schema.h"

namespace content {
namespace {

Schema RecordSchema() {
  auto json = ParseJson(FileContent(SOURCE_DIR "/content/model/record.schema.json"), "record.schema.json");
  EXPECT_TRUE(json);
  return Schema(*json);
}

// The rules that a schema cannot say, by words of their reasons.
bool IsBeyondTheSchema(const Finding& finding) {
  for (const char* words : {"of the calendar", "is not a day or a time", "is before", "is not after",
                            "comes after", "as the code has it", "leads out of", "has a year where",
                            "/through: is missing", "/from: is missing"}) {
    if ((finding.field + ": " + finding.reason).find(words) != std::string::npos) return true;
  }
  return false;
}

struct Verdict {
  bool schema_rules_broken = false;
  bool other_rules_broken = false;
  std::string lines;
};

Verdict RulesOn(const Json& record) {
  Verdict verdict;
  for (const Finding& finding : ValidateRecord(record)) {
    if (finding.severity == Finding::Severity::Warning) continue;
    (IsBeyondTheSchema(finding) ? verdict.other_rules_broken : verdict.schema_rules_broken) = true;
    verdict.lines += finding.Line() + "\n";
  }
  return verdict;
}

// Both must say the same, unless only rules beyond the schema are broken.
void ExpectAgreement(const Schema& schema, const Json& record, const std::string& what) {
  Verdict rules = RulesOn(record);
  if (schema.Accepts(record)) {
    EXPECT_FALSE(rules.schema_rules_broken) << what << ": only the rules refuse it:\n" << rules.lines;
  } else {
    EXPECT_TRUE(rules.schema_rules_broken || rules.other_rules_broken)
        << what << ": only the schema refuses it";
  }
}

std::vector<Json> Replacements(const Json& value) {
  std::vector<Json> values = {nullptr,
                              true,
                              0,
                              1,
                              2,
                              -1,
                              6,
                              45,
                              1.5,
                              3.0,
                              130,
                              1977,
                              99999999,
                              "",
                              " ",
                              "x",
                              "place-x",
                              "Place",
                              "17",
                              "00",
                              "48",
                              "ja",
                              "zh-Hant",
                              "english",
                              "2026-11-31",
                              "2026-11-28",
                              "2026-11-28T09:00",
                              "2026-11-28T24:00",
                              "09:00",
                              "24:00",
                              "30:00",
                              "12-31",
                              "02-30",
                              "13-01",
                              "http://x",
                              "https://",
                              "ftp://x",
                              "Monday",
                              "PublicHolidays",
                              "moves",
                              "6-1",
                              "8",
                              "6-11",
                              "a/../b",
                              "/a",
                              "+81-76-234-3800",
                              "0120",
                              Json::array(),
                              Json::object(),
                              Json::array({"17", "17"}),
                              Json::array({1, 5}),
                              Json::array({"Monday"})};
  values.push_back(Json::array({value, value}));
  values.push_back(Json{{"ja", "語"}});
  values.push_back(Json{{"ja", "語"}, {"en", "word"}});
  values.push_back(Json{{"ja", "\u3000"}, {"en", "word"}});
  values.push_back(Json{{"japanese", "語"}, {"en", "word"}});
  return values;
}

std::vector<Json::json_pointer> Pointers(const Json& record) {
  std::vector<Json::json_pointer> pointers;
  const Json flat = record.flatten();
  for (const auto& [text, value] : flat.items()) {
    for (Json::json_pointer at(text); !at.empty(); at.pop_back()) {
      if (std::find(pointers.begin(), pointers.end(), at) == pointers.end()) pointers.push_back(at);
    }
  }
  return pointers;
}

void Erase(Json& record, const Json::json_pointer& pointer) {
  Json& parent = record[pointer.parent_pointer()];
  if (parent.is_array()) {
    parent.erase(std::stoul(pointer.back()));
  } else {
    parent.erase(pointer.back());
  }
}

TEST(RecordSchema, AndTheRulesTakeTheSamples) {
  Schema schema = RecordSchema();
  for (const Json& sample : Samples()) {
    EXPECT_TRUE(schema.Accepts(sample)) << sample["id"];
    EXPECT_EQ(RulesOn(sample).lines, "");
  }
}

// The place has every member that the kinds share; to change them once is enough.
bool IsTried(const Json& sample, const Json::json_pointer& pointer, const Json& place) {
  std::string text = pointer.to_string();
  std::string member = text.substr(1, text.find('/', 1) - 1);
  return sample["kind"] == "place" || member == "kind" || !place.contains(member);
}

TEST(RecordSchema, AgreesWithTheRulesWhenAValueChanges) {
  Schema schema = RecordSchema();
  const Json place = SampleOfKind("place");
  for (const Json& sample : Samples()) {
    for (const auto& pointer : Pointers(sample)) {
      if (!IsTried(sample, pointer, place)) continue;
      for (const Json& value : Replacements(sample[pointer])) {
        Json changed = sample;
        changed[pointer] = value;
        ExpectAgreement(schema, changed,
                        sample["id"].get<std::string>() + pointer.to_string() + " = " + DumpJson(value));
      }
    }
  }
}

TEST(RecordSchema, AgreesWithTheRulesWhenAMemberIsMissing) {
  Schema schema = RecordSchema();
  for (const Json& sample : Samples()) {
    for (const auto& pointer : Pointers(sample)) {
      Json changed = sample;
      Erase(changed, pointer);
      ExpectAgreement(schema, changed, sample["id"].get<std::string>() + " without " + pointer.to_string());
    }
  }
}

}  // namespace
}  // namespace content
