#include "tests/content/model/schema.h"

#include <algorithm>
#include <set>

#include "content/base/check.h"
#include "content/model/json_integer.h"
#include "content/model/syntax.h"

namespace content {
namespace {

bool IsType(const std::string& type, const Json& value) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "number") return value.is_number();
  if (type == "integer") return IntegerOf(value).has_value();
  Check(false, "a type that the test knows");
  return false;
}

bool AreUnique(const Json& value) {
  if (!value.is_array()) return true;
  return std::set<Json>(value.begin(), value.end()).size() == value.size();
}

bool HasAll(const Json& names, const Json& value) {
  if (!value.is_object()) return true;
  return std::all_of(names.begin(), names.end(),
                     [&](const Json& name) { return value.contains(name.get<std::string>()); });
}

}  // namespace

Schema::Schema(Json root) : root_(std::move(root)) {
  CompilePatterns(root_);
}

void Schema::CompilePatterns(const Json& schema) {
  for (const auto& [name, member] : schema.items()) {
    if (name == "pattern" && member.is_string()) {
      patterns_.emplace(member.get<std::string>(),
                        std::regex(member.get<std::string>(), std::regex::ECMAScript));
    } else if (member.is_structured()) {
      CompilePatterns(member);
    }
  }
}

bool Schema::Matches(const std::string& pattern, const Json& value) const {
  if (!value.is_string()) return true;
  const auto& text = value.get_ref<const std::string&>();
  if (pattern == "\\S") return !IsBlank(text);  // std::regex sees bytes, not Unicode's blanks
  return std::regex_search(text, patterns_.at(pattern));
}

const Json& Schema::Referenced(const std::string& reference) const {
  return root_.at(Json::json_pointer(reference.substr(1)));
}

bool Schema::Accepts(const Json& schema, const Json& value) const {
  for (const auto& [keyword, argument] : schema.items()) {
    if (!Obeys(keyword, argument, schema, value)) return false;
  }
  return true;
}

bool Schema::Obeys(const std::string& keyword, const Json& argument, const Json& schema,
                   const Json& value) const {
  auto accepts = [&](const Json& part) { return Accepts(part, value); };
  static const std::set<std::string> kNotes = {"$schema", "$id", "$defs", "title", "description", "then"};
  if (kNotes.contains(keyword)) return true;
  if (keyword == "$ref") return Accepts(Referenced(argument), value);
  if (keyword == "type") return IsType(argument, value);
  if (keyword == "enum") return std::find(argument.begin(), argument.end(), value) != argument.end();
  if (keyword == "const") return value == argument;
  if (keyword == "pattern") return Matches(argument, value);
  if (keyword == "minLength") return !value.is_string() || value.get<std::string>().size() >= argument;
  if (keyword == "maxLength") return !value.is_string() || value.get<std::string>().size() <= argument;
  if (keyword == "minimum") return !value.is_number() || value >= argument;
  if (keyword == "maximum") return !value.is_number() || value <= argument;
  if (keyword == "minItems") return !value.is_array() || value.size() >= argument;
  if (keyword == "maxItems") return !value.is_array() || value.size() <= argument;
  if (keyword == "uniqueItems") return AreUnique(value);
  if (keyword == "allOf") return std::all_of(argument.begin(), argument.end(), accepts);
  if (keyword == "anyOf") return std::any_of(argument.begin(), argument.end(), accepts);
  if (keyword == "if") return !accepts(argument) || accepts(schema.at("then"));
  if (keyword == "items") {
    return !value.is_array() ||
           std::all_of(value.begin(), value.end(), [&](const Json& item) { return Accepts(argument, item); });
  }
  return ObeysForObjects(keyword, argument, value);
}

bool Schema::ObeysForObjects(const std::string& keyword, const Json& argument, const Json& value) const {
  if (!value.is_object()) return true;
  if (keyword == "required") return HasAll(argument, value);
  if (keyword == "minProperties") return value.size() >= argument;
  for (const auto& [name, member] : value.items()) {
    if (keyword == "properties") {
      if (argument.contains(name) && !Accepts(argument[name], member)) return false;
    } else if (keyword == "propertyNames") {
      if (!Accepts(argument, name)) return false;
    } else if (keyword == "additionalProperties") {
      if (!Accepts(argument, member)) return false;
    } else {
      Check(false, "a schema keyword that the test knows");
    }
  }
  return true;
}

}  // namespace content
