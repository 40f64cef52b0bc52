#pragma once

#include <set>
#include <string>
#include <vector>

#include "content/base/json.h"

namespace content {

// One thing that is wrong with one record, in words that the person who wrote the record understands.
struct Finding {
  enum class Severity { Error, Warning };  // an Error stops publishing

  Severity severity = Severity::Error;
  std::string record;  // id, or the file name where there is no id
  std::string field;   // JSON pointer, "/geo/latitude"
  std::string reason;

  std::string Line() const;  // "error: place-x: /geo/latitude: 95 is not between 20 and 46"
};

// The rules of record.schema.json and those that a schema cannot say: end not before start, closes after
// opens, dates that exist, a Japanese point. Unknown members are no finding. An unknown kind is an Error:
// here records are judged that are about to be published, so it is a slip of the pen. A reader of a feed
// decodes instead (decode.h) and keeps kinds that are newer than itself. `record` of a finding is "" when the
// record has no id; the caller, who knows the file, puts its name there.
std::vector<Finding> ValidateRecord(const Json& record);

// The rules that need the whole collection: ids unique, every reference (items, stops, place, programme,
// partOf, prefectures, region) answered, each translation's `translatedFrom` present (Warning) and fresh
// (Warning).
std::vector<Finding> ValidateCollection(const std::vector<Json>& records);

// RECORDS.md, "Translations".
std::string TranslationSourceHash(const Json& record);

}  // namespace content
